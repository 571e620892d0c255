package org.coproductionhub.engagement.known;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.coproductionhub.kit.listening.Listening;
import org.coproductionhub.kit.listening.Projection;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from organisations-service who there is, who left, and who works together. */
@ApplicationScoped
class OrganisationsListener {

    record Organisation(Side side, String state) {}

    record Membership(String state) {}

    record Partnership(List<Member> organisations, String state) {}

    /** Heard as an object, kept as the id alone. */
    record Member(@JsonValue UUID organisationId) {

        @JsonCreator
        Member(@JsonProperty("organisationId") UUID organisationId) {
            this.organisationId = organisationId;
        }
    }

    private static final Projection<Organisation> ORGANISATIONS =
            Projection.of("known_organisation", Organisation.class);
    private static final Projection<Membership> MEMBERSHIPS = Projection.of("known_membership", Membership.class);
    private static final Projection<Partnership> PARTNERSHIPS = Projection.of("known_partnership", Partnership.class);

    private final Listening listening;

    OrganisationsListener(Listening listening) {
        this.listening = listening;
    }

    @Incoming("organisations")
    @Blocking(ordered = true)
    void organisations(ConsumerRecords<String, byte[]> records) {
        listening.project(records, ORGANISATIONS);
    }

    @Incoming("memberships")
    @Blocking(ordered = true)
    void memberships(ConsumerRecords<String, byte[]> records) {
        listening.project(records, MEMBERSHIPS);
    }

    @Incoming("partnerships")
    @Blocking(ordered = true)
    void partnerships(ConsumerRecords<String, byte[]> records) {
        listening.project(records, PARTNERSHIPS);
    }
}
