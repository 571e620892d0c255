package org.coproductionhub.evaluation.known;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.coproductionhub.kit.listening.Listening;
import org.coproductionhub.kit.listening.Projection;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps what this service needs of the others' events. */
@ApplicationScoped
class KnownListener {

    record OrganisationHeard(Side side, String state) {}

    record PartnershipHeard(List<Partner> organisations, String state) {}

    record PowerStatementHeard(
            UUID partnershipId, String state, Map<Side, Integer> entriesBySide, List<Side> signedBySides) {}

    record VisionAimHeard(UUID partnershipId, String statement, UUID proposedBy, Side proposedBySide, String state) {}

    record EngagementHeard(
            @Nullable UUID partnershipId, String state, Instant startsAt, Meeting.@Nullable Counts record) {}

    private static final Projection<OrganisationHeard> ORGANISATIONS =
            Projection.of("known_organisation", OrganisationHeard.class);
    private static final Projection<PartnershipHeard> PARTNERSHIPS =
            Projection.of("known_partnership", PartnershipHeard.class);
    private static final Projection<PowerStatementHeard> POWER_STATEMENTS =
            Projection.of("known_power_statement", PowerStatementHeard.class);
    private static final Projection<VisionAimHeard> VISION_AIMS =
            Projection.of("known_vision_aim", VisionAimHeard.class);
    private static final Projection<EngagementHeard> ENGAGEMENTS =
            Projection.of("known_engagement", EngagementHeard.class);

    private final Listening listening;

    KnownListener(Listening listening) {
        this.listening = listening;
    }

    @Incoming("organisations")
    @Blocking
    void organisations(ConsumerRecords<String, byte[]> records) {
        listening.project(records, ORGANISATIONS);
    }

    @Incoming("partnerships")
    @Blocking
    void partnerships(ConsumerRecords<String, byte[]> records) {
        listening.project(records, PARTNERSHIPS);
    }

    @Incoming("power-statements")
    @Blocking
    void powerStatements(ConsumerRecords<String, byte[]> records) {
        listening.project(records, POWER_STATEMENTS);
    }

    @Incoming("vision-aims")
    @Blocking
    void visionAims(ConsumerRecords<String, byte[]> records) {
        listening.project(records, VISION_AIMS);
    }

    @Incoming("engagements")
    @Blocking
    void engagements(ConsumerRecords<String, byte[]> records) {
        listening.project(records, ENGAGEMENTS);
    }
}
