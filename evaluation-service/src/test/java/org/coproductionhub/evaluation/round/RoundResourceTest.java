package org.coproductionhub.evaluation.round;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.evaluation.Story;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class RoundResourceTest {

    @Test
    void a_round_freezes_the_aims_and_partners_it_opens_with() {
        var story = Story.ofAPartnership();
        story.proposes(story.mosque, "COMMUNITY");
        story.proposes(story.trust, "STATUTORY");
        var round = story.anOpenRound();

        story.proposes(story.trust, "STATUTORY");
        var second = story.anOpenRound();
        story.reader()
                .get("/v1/rounds/" + round)
                .then()
                .statusCode(200)
                .body(
                        "state",
                        equalTo("OPEN"),
                        "aims",
                        hasSize(2),
                        "partners",
                        hasSize(4),
                        "instrument.items",
                        hasSize(6));
        story.reader().get("/v1/rounds/" + second).then().body("aims", hasSize(3));
    }

    @Test
    void a_partnership_that_arrives_a_moment_later_is_a_refusal_worth_repeating() {
        var story = new Story();
        story.plan()
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("partnership-not-known-yet"), "retryable", equalTo(true));
        story.isFormed();
        story.await(() -> story.plan().statusCode() == 201);
    }

    @Test
    void each_step_needs_the_version_it_changes_and_its_turn() {
        var story = Story.ofAPartnership();
        var planned =
                story.plan().then().statusCode(201).header("ETag", "\"0\"").header("Location", notNullValue());
        var round = "/v1/rounds/" + planned.extract().path("id");

        story.evaluator().post(round + "/open").then().statusCode(428);
        story.evaluator()
                .header("If-Match", "\"5\"")
                .post(round + "/open")
                .then()
                .statusCode(412);
        story.evaluator()
                .header("If-Match", "\"0\"")
                .post(round + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("round-not-open"));
        story.evaluator()
                .header("If-Match", "\"0\"")
                .post(round + "/open")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        story.evaluator()
                .header("If-Match", "\"0\"")
                .post(round + "/close")
                .then()
                .statusCode(412);
        story.evaluator()
                .header("If-Match", "\"1\"")
                .post(round + "/open")
                .then()
                .statusCode(409)
                .body("code", equalTo("round-not-planned"));
        story.evaluator()
                .header("If-Match", "\"1\"")
                .post(round + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void an_aim_that_has_not_arrived_keeps_the_round_from_opening() {
        var story = Story.ofAPartnership();
        var round = story.plan().then().extract().<String>path("id");
        story.does(story.evaluator(), round, "open", Map.of("awaitAims", new UUID[] {UUID.randomUUID()}))
                .then()
                .statusCode(409)
                .body("code", equalTo("aims-not-known-yet"), "retryable", equalTo(true));
    }

    @Test
    void rounds_are_planned_by_evaluators_and_seen_by_their_network_alone() {
        var story = Story.ofAPartnership();
        var round = "/v1/rounds/" + story.plan().then().extract().path("id");
        var body = Map.of("partnershipId", story.partnership, "from", "2026-03-01", "to", "2026-06-30");

        RestAssured.given().get(round).then().statusCode(401);
        story.role("data-protection").get(round).then().statusCode(403);
        story.reader().body(body).post("/v1/rounds").then().statusCode(403);
        story.partner(story.mosque).body(body).post("/v1/rounds").then().statusCode(403);
        new Story().reader().get(round).then().statusCode(404);
        new Story().reader().get("/v1/rounds").then().statusCode(200).body("items", empty());
        new Story()
                .evaluator()
                .header("If-Match", "\"0\"")
                .post(round + "/open")
                .then()
                .statusCode(404);
        story.reader()
                .get("/v1/rounds?state=PLANNED&partnership=" + story.partnership)
                .then()
                .statusCode(200);
        story.evaluator()
                .body(Map.of("partnershipId", story.partnership, "from", "2026-03-02", "to", "2026-03-01"))
                .post("/v1/rounds")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("to"));
    }
}
