package org.coproductionhub.engagement.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.engagement.Story;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class RegistrationResourceTest {

    private final Story story = new Story();

    @Test
    void who_asks_is_confirmed_while_there_are_seats_and_then_waits_in_order() {
        var engagement = story.aPublishedEngagementWithSeats(1);
        story.registers(story.partner(story.charity), engagement, UUID.randomUUID())
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body(
                        "state",
                        equalTo("CONFIRMED"),
                        "waitlistPosition",
                        nullValue(),
                        "registeredBy",
                        equalTo(story.charity.toString()));
        var second = story.aRegistration(engagement);
        var third = story.aRegistration(engagement);
        assertThat(story.hub().get("/v1/registrations/" + second).<Integer>path("waitlistPosition"))
                .isEqualTo(1);
        assertThat(story.hub().get("/v1/registrations/" + third).<Integer>path("waitlistPosition"))
                .isEqualTo(2);
        seats(engagement, 1, 2);
    }

    @Test
    void the_location_of_a_registration_is_where_it_is_read() {
        var engagement = story.aPublishedEngagementWithSeats(1);
        var answer = story.registers(story.hub(), engagement, UUID.randomUUID());
        assertThat(answer.header("Location")).endsWith("/v1/registrations/" + answer.path("id"));
        story.hub().get(answer.header("Location")).then().statusCode(200);
    }

    @Test
    void a_cancelled_seat_goes_to_the_first_who_waits() {
        var engagement = story.aPublishedEngagementWithSeats(1);
        var first = story.aRegistration(engagement);
        var second = story.aRegistration(engagement);
        var third = story.aRegistration(engagement);

        story.does(story.hub(), "/v1/registrations/" + second, "cancel", null).statusCode(200);
        story.does(story.hub(), "/v1/registrations/" + first, "cancel", null)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        assertThat(story.stateOf(third)).isEqualTo("CONFIRMED");
        seats(engagement, 1, 0);
        story.does(story.hub(), "/v1/registrations/" + first, "cancel", null)
                .statusCode(409)
                .body("code", equalTo("registration-cancelled"));
    }

    @Test
    void more_seats_go_to_those_who_wait_in_order_and_what_is_confirmed_is_never_taken() {
        var engagement = story.aPublishedEngagementWithSeats(1);
        story.aRegistration(engagement);
        var second = story.aRegistration(engagement);
        var third = story.aRegistration(engagement);
        var fourth = story.aRegistration(engagement);

        story.patches(story.hub(), "/v1/engagements/" + engagement, Map.of("capacity", 3))
                .statusCode(200);

        assertThat(story.stateOf(second)).isEqualTo("CONFIRMED");
        assertThat(story.stateOf(third)).isEqualTo("CONFIRMED");
        assertThat(story.stateOf(fourth)).isEqualTo("WAITLISTED");
        seats(engagement, 3, 1);
        story.patches(story.hub(), "/v1/engagements/" + engagement, Map.of("capacity", 2))
                .statusCode(409)
                .body("code", equalTo("capacity-below-confirmed"));
    }

    @Test
    void registering_changes_nothing_that_an_editor_has_read() {
        var engagement = story.aPublishedEngagementWithSeats(2);
        var read = story.tag("/v1/engagements/" + engagement);
        story.aRegistration(engagement);
        assertThat(story.tag("/v1/engagements/" + engagement)).isEqualTo(read);
    }

    @Test
    void a_participant_is_registered_once_and_again_after_cancelling() {
        var engagement = story.aPublishedEngagementWithSeats(5);
        var participant = UUID.randomUUID();
        var first = story.registers(story.hub(), engagement, participant).<String>path("id");
        story.registers(story.hub(), engagement, participant)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-registered"));
        story.does(story.hub(), "/v1/registrations/" + first, "cancel", null).statusCode(200);
        story.registers(story.hub(), engagement, participant).then().statusCode(201);
        seats(engagement, 1, 0);
    }

    @Test
    void a_repeated_request_with_the_same_key_registers_once() {
        var engagement = story.aPublishedEngagementWithSeats(5);
        var key = UUID.randomUUID().toString();
        var body = Map.of("side", "COMMUNITY");
        var path = "/v1/engagements/" + engagement + "/registrations";
        var first = story.hub().header("Idempotency-Key", key).body(body).post(path);
        story.hub()
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")), "participantId", equalTo(first.path("participantId")));
        seats(engagement, 1, 0);
    }

    @Test
    void hosts_see_all_registrations_and_others_those_that_they_made() {
        var engagement = story.aPublishedEngagementWithSeats(5);
        var theirs = story.registers(story.partner(story.charity), engagement, UUID.randomUUID())
                .<String>path("id");
        var ours = story.aRegistration(engagement);
        var list = "/v1/engagements/" + engagement + "/registrations";

        story.partner(story.mosque).get(list).then().body("items.id", contains(theirs, ours));
        story.partner(story.charity).get(list).then().body("items.id", contains(theirs));
        story.partner(story.charity).get("/v1/registrations/" + theirs).then().statusCode(200);
        story.partner(story.charity).get("/v1/registrations/" + ours).then().statusCode(404);
        story.does(story.partner(story.trust), "/v1/registrations/" + theirs, "cancel", null)
                .statusCode(404);
        story.role("reader").get(list).then().statusCode(403).body("code", notNullValue());
        story.role("evaluator").get("/v1/registrations/" + ours).then().statusCode(403);
        new Story().hub().get("/v1/registrations/" + ours).then().statusCode(404);

        story.hub().get(list + "?state=WAITLISTED").then().body("items.size()", equalTo(0));
        story.hub().get(list + "?side=STATUTORY").then().body("items.size()", equalTo(0));
        story.does(story.partner(story.mosque), "/v1/registrations/" + theirs, "cancel", null)
                .statusCode(200);
    }

    @Test
    void cancelling_names_the_version_it_cancels() {
        var registration = story.aRegistration(story.aPublishedEngagementWithSeats(1));
        var cancel = "/v1/registrations/" + registration + "/cancel";
        story.hub().post(cancel).then().statusCode(428);
        story.hub().header("If-Match", "\"7\"").post(cancel).then().statusCode(412);
        assertThat(story.stateOf(registration)).isEqualTo("CONFIRMED");
    }

    @Test
    void a_draft_takes_no_registrations() {
        var draft = story.aDraft(story.plan(5));
        story.registers(story.hub(), draft, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("registration-not-open"));
        var engagement = story.aPublishedEngagementWithSeats(5);
        story.hub()
                .body(Map.of())
                .post("/v1/engagements/" + engagement + "/registrations")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("side"));
    }

    private void seats(String engagement, int confirmed, int waitlisted) {
        story.role("reader")
                .get("/v1/engagements/" + engagement + "/seats")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(confirmed), "waitlisted", equalTo(waitlisted));
    }
}
