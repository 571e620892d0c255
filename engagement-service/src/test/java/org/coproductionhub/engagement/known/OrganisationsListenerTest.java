package org.coproductionhub.engagement.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.engagement.Story;
import org.coproductionhub.engagement.Wire;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.junit.jupiter.api.Test;

/** Hears what organisations-service promises: the producer's own example files, through Kafka. */
@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class OrganisationsListenerTest {

    private static final Path PROMISED = Path.of("..", "organisations-service", "contract", "events");
    private static final String PLANNED = "201";

    private final Story story = new Story();

    @Test
    void an_organisation_can_host_once_it_is_heard_of() throws IOException {
        var newcomer = UUID.randomUUID();
        assertThat(planningWith(newcomer, null)).isEqualTo("host-not-known-yet");
        tell("organisations.organisation.registered.v1", newcomer, 0);
        eventually(newcomer, null, PLANNED);
        tell("organisations.organisation.side-changed.v1", newcomer, 1);
        tell("organisations.organisation.updated.v1", newcomer, 2);
        tell("organisations.organisation.left.v1", newcomer, 3);
        eventually(newcomer, null, "host-has-left");
    }

    @Test
    void hearing_twice_late_or_out_of_order_changes_nothing() throws IOException {
        var gone = UUID.randomUUID();
        tell("organisations.organisation.left.v1", gone, 5);
        eventually(gone, null, "host-has-left");
        tell("organisations.organisation.registered.v1", gone, 0);
        tell("organisations.organisation.left.v1", gone, 5);
        tell("organisations.organisation.updated.v1", gone, 4);
        var after = UUID.randomUUID();
        tell("organisations.organisation.registered.v1", after, 0);
        eventually(after, null, PLANNED);
        assertThat(planningWith(gone, null)).isEqualTo("host-has-left");
    }

    @Test
    void who_ended_the_membership_hosts_no_more_and_who_paused_it_does() throws IOException {
        var member = UUID.randomUUID();
        tell("organisations.organisation.registered.v1", member, 0);
        tell("organisations.membership.paused.v1", member, 3);
        eventually(member, null, PLANNED);
        tell("organisations.membership.ended.v1", member, 4);
        eventually(member, null, "host-has-left");
    }

    @Test
    void a_partnership_is_known_by_its_organisations_until_it_ends() throws IOException {
        var mosque = UUID.randomUUID();
        var partnership = UUID.randomUUID();
        tell("organisations.organisation.registered.v1", mosque, 0);
        assertThat(planningWith(mosque, partnership)).isIn("host-not-known-yet", "partnership-not-known-yet");
        var formed = promised("organisations.partnership.formed.v1")
                .replace("0198c0de-0000-7000-8000-000000000001", mosque.toString());
        Wire.send(story.network, "organisations.partnership.formed.v1", partnership, 0, formed);
        eventually(mosque, partnership, PLANNED);
        assertThat(story.partner(mosque)
                        .body(story.plan(5, "hosts", List.of(mosque)))
                        .post("/v1/engagements")
                        .<String>path("code"))
                .as("in the name of another partnership")
                .isEqualTo("not-your-partnership");
        tell("organisations.partnership.ended.v1", partnership, 1);
        eventually(mosque, partnership, "partnership-ended");
    }

    @Test
    void another_networks_organisation_stays_unknown() throws IOException {
        var elsewhere = UUID.randomUUID();
        Wire.send(
                UUID.randomUUID(),
                "organisations.organisation.registered.v1",
                elsewhere,
                0,
                promised("organisations.organisation.registered.v1"));
        var here = UUID.randomUUID();
        tell("organisations.organisation.registered.v1", here, 0);
        eventually(here, null, PLANNED);
        assertThat(planningWith(elsewhere, null)).isEqualTo("host-not-known-yet");
    }

    private void tell(String type, UUID key, long sequence) throws IOException {
        Wire.send(story.network, type, key, sequence, promised(type));
    }

    private static String promised(String type) throws IOException {
        return Files.readString(PROMISED.resolve(type + ".json"));
    }

    private void eventually(UUID host, UUID partnership, String outcome) {
        var patience = Instant.now().plusSeconds(30);
        var latest = planningWith(host, partnership);
        while (!latest.equals(outcome) && Instant.now().isBefore(patience)) {
            latest = planningWith(host, partnership);
        }
        assertThat(latest).isEqualTo(outcome);
    }

    /** As which partner the hub plans does not matter here: what is known does. */
    private String planningWith(UUID host, UUID partnership) {
        var plan = story.plan(5, "hosts", List.of(host));
        plan.put("partnershipId", partnership);
        var answer = story.hub().body(plan).post("/v1/engagements");
        return answer.statusCode() == 201 ? PLANNED : answer.path("code");
    }
}
