package org.coproductionhub.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.evaluation.Story;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.junit.jupiter.api.Test;

/** From answers to a scorecard, as the people of a partnership go that way. */
@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class RoundStoryTest {

    @Test
    void both_indices_of_the_worked_examples_come_out_of_a_round_that_people_answered() {
        var story = Story.ofAPartnershipAtWork();
        var round = story.aScoredRound();

        var result = numbers(story.evaluator().get("/v1/rounds/" + round + "/results"));
        assertThat(result.getDouble("sharedVision.estimate")).isCloseTo(55.172, within(5e-4));
        assertThat(result.getDouble("sharedVision.interval.lower")).isLessThan(55.172);
        assertThat(result.getDouble("sharedVision.interval.upper")).isGreaterThan(55.172);
        assertThat(result.<Object>get("sharedVision.seed")).isNotNull();
        assertThat(result.getString("sharedVision.status")).isEqualTo("proposed");
        assertThat(result.getDouble("powerAcknowledgement.estimate")).isCloseTo(72.084, within(5e-4));
        assertThat(result.getDouble("powerAcknowledgement.interval.lower")).isLessThan(72.084);
        assertThat(result.getDouble("acknowledgement.COMMUNITY")).isCloseTo(.6, within(1e-9));
        assertThat(result.getDouble("acknowledgement.STATUTORY")).isCloseTo(.8, within(1e-9));
        assertThat(result.getDouble("channels.chaired.share")).isCloseTo(.40, within(1e-9));
        assertThat(result.getDouble("channels.agendaItems.share")).isCloseTo(.40, within(1e-9));
        assertThat(result.getDouble("channels.decisions.share")).isCloseTo(.25, within(1e-9));
        assertThat(result.getDouble("channels.speakingMinutes.share")).isCloseTo(.45, within(1e-9));
        assertThat(result.getInt("turnout.COMMUNITY.invited")).isEqualTo(10);
        assertThat(result.getInt("turnout.STATUTORY.validAims")).isEqualTo(10);
        assertThat(result.getString("inputDigest")).hasSize(64);
        // 2 against 10 of ten is beyond chance; 6 against 2, adjusted for five aims, is not.
        assertThat(result.getList("sharedVision.details.opposing"))
                .containsExactly(story.aims.get(4).toString());
    }

    @Test
    void a_round_is_released_by_both_sides_and_only_then_seen_by_all() {
        var story = Story.ofAPartnershipAtWork();
        var round = story.aScoredRound();
        var scorecard = "/v1/partnerships/" + story.partnership + "/scorecard";

        story.reader()
                .get("/v1/rounds/" + round + "/results")
                .then()
                .statusCode(403)
                .body("code", equalTo("round-not-released"));
        story.partner(story.mosque).get(scorecard).then().statusCode(200).body("rounds", empty());
        story.evaluator().get(scorecard).then().statusCode(200).body("rounds", hasSize(1));

        story.does(story.partner(UUID.randomUUID()), round, "consents", null)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-partner"));
        story.does(story.hub(), round, "consents", null).then().statusCode(403);
        story.does(story.partner(story.mosque), round, "consents", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SCORED"), "consents.side", contains("COMMUNITY"));
        story.does(story.partner(story.elders), round, "consents", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("side-has-consented"));
        story.does(story.partner(story.council), round, "consents", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"), "overrideReason", nullValue());

        story.reader()
                .get(scorecard)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(
                        "rounds",
                        hasSize(1),
                        "rounds[0].state",
                        equalTo("RELEASED"),
                        "rounds[0].turnout.STATUTORY.started",
                        equalTo(10));
    }

    @Test
    void the_hub_may_release_without_both_sides_but_says_why_in_public() {
        var story = Story.ofAPartnershipAtWork();
        var round = story.aScoredRound();
        story.does(story.evaluator(), round, "release", Map.of("reason", "x"))
                .then()
                .statusCode(403);
        story.does(story.hub(), round, "release", Map.of("reason", " ")).then().statusCode(422);
        story.does(story.hub(), round, "release", Map.of("reason", "The council has been dissolved"))
                .then()
                .statusCode(200);
        story.reader()
                .get("/v1/rounds/" + round + "/results")
                .then()
                .statusCode(200)
                .body("overrideReason", equalTo("The council has been dissolved"));
        story.does(story.hub(), round, "release", Map.of("reason", "again"))
                .then()
                .statusCode(409)
                .body("code", equalTo("round-released"));
    }

    @Test
    void a_statement_that_one_side_alone_wrote_acknowledges_nothing_and_the_rest_stands() {
        var story = Story.ofAPartnership();
        story.agrees(0, 2);
        for (int i = 0; i < 5; i++) {
            story.proposes(story.trust, "STATUTORY");
        }
        for (int i = 0; i < 10; i++) {
            story.meets(i, i < 4 ? "COMMUNITY" : "STATUTORY");
        }
        var round = story.aScoredRound();
        story.evaluator()
                .get("/v1/rounds/" + round + "/results")
                .then()
                .statusCode(200)
                .body(
                        "statementAgreed",
                        equalTo(false),
                        "powerAcknowledgement.estimate",
                        nullValue(),
                        "powerAcknowledgement.reason",
                        equalTo("NOT_ACKNOWLEDGED"),
                        "sharedVision.estimate",
                        nullValue(),
                        "sharedVision.reason",
                        equalTo("NOT_CO_AUTHORED"),
                        "acknowledgement.STATUTORY",
                        equalTo(.8f),
                        "channels.chaired.share",
                        equalTo(.4f));
    }

    @Test
    void few_people_and_one_organisation_give_reasons_and_no_small_numbers() {
        var story = Story.ofAPartnershipAtWork();
        var round = story.anOpenRound();
        for (var token : story.invites(round, story.mosque, 6)) {
            Story.answers(token, Story.items(4), Map.of(story.aims.getFirst().toString(), 5))
                    .then()
                    .statusCode(204);
        }
        for (var token : story.invites(round, story.trust, 3)) {
            Story.answers(token, Story.items(4), Map.of()).then().statusCode(204);
        }
        story.does(story.evaluator(), round, "close", null).then().statusCode(200);
        story.does(story.evaluator(), round, "score", null).then().statusCode(200);
        story.evaluator()
                .get("/v1/rounds/" + round + "/results")
                .then()
                .statusCode(200)
                .body(
                        "sharedVision.reason",
                        equalTo("TOO_FEW_RESPONDENTS"),
                        "powerAcknowledgement.reason",
                        equalTo("TOO_FEW_RESPONDENTS"),
                        "turnout.COMMUNITY.started",
                        equalTo(6),
                        "turnout.COMMUNITY.validAims",
                        nullValue(),
                        "turnout.STATUTORY.started",
                        nullValue(),
                        "acknowledgement.COMMUNITY",
                        equalTo(.75f),
                        "acknowledgement.STATUTORY",
                        nullValue());
    }

    @Test
    void people_of_one_organisation_are_not_a_side() {
        var story = Story.ofAPartnershipAtWork();
        var round = story.anOpenRound();
        story.tenAnswer(round, story.mosque, story.mosque, new int[] {10, 10, 8, 6, 2}, 3, 4);
        story.tenAnswer(round, story.trust, story.council, new int[] {10, 6, 8, 2, 10}, 4, 2);
        story.does(story.evaluator(), round, "close", null).then().statusCode(200);
        story.does(story.evaluator(), round, "score", null).then().statusCode(200);
        story.evaluator()
                .get("/v1/rounds/" + round + "/results")
                .then()
                .body("sharedVision.reason", equalTo("TOO_FEW_ORGANISATIONS"), "sharedVision.estimate", nullValue());
    }

    @Test
    void results_are_sealed_until_the_round_is_closed_and_there_once_it_is_scored() {
        var story = Story.ofAPartnership();
        var round = story.anOpenRound();
        story.evaluator()
                .get("/v1/rounds/" + round + "/results")
                .then()
                .statusCode(409)
                .body("code", equalTo("round-sealed"));
        story.does(story.evaluator(), round, "score", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("round-sealed"));
        story.does(story.evaluator(), round, "close", null).then().statusCode(200);
        story.evaluator()
                .get("/v1/rounds/" + round + "/results")
                .then()
                .statusCode(409)
                .body("code", equalTo("round-not-scored"));
        story.does(story.evaluator(), round, "score", Map.of("awaitMeetings", 1))
                .then()
                .statusCode(409)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("meetings-not-known-yet"), "retryable", equalTo(true));
        story.does(story.evaluator(), round, "score", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SCORED"));
        story.does(story.evaluator(), round, "score", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("round-scored"));
    }

    @Test
    void a_scorecard_of_another_network_or_of_nothing_is_not_there() {
        var story = Story.ofAPartnership();
        var stranger = new Story();
        stranger.reader()
                .get("/v1/partnerships/" + story.partnership + "/scorecard")
                .then()
                .statusCode(404);
        story.reader()
                .get("/v1/partnerships/" + UUID.randomUUID() + "/scorecard")
                .then()
                .statusCode(404);
    }

    private static JsonPath numbers(Response response) {
        var text = response.then().statusCode(200).extract().asString();
        return JsonPath.from(text).using(new JsonPathConfig(NumberReturnType.DOUBLE));
    }
}
