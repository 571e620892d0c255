package org.coproductionhub.evaluation.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.coproductionhub.evaluation.Story;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class AnswerResourceTest {

    @Inject
    DataSource database;

    @Test
    void who_holds_an_invitation_is_asked_and_answers_once() {
        var story = Story.ofAPartnership();
        story.proposes(story.mosque, "COMMUNITY");
        var round = story.anOpenRound();
        var token = story.invites(round, story.mosque, 1).getFirst();

        given().header("Invitation", token)
                .get("/v1/answers")
                .then()
                .statusCode(200)
                .body(
                        "side",
                        equalTo("COMMUNITY"),
                        "instrument.items.id",
                        equalTo(List.of("A1", "A2", "A3", "A4", "A5", "A6")),
                        "aims.statement",
                        equalTo(List.of("Aim 1")));
        Story.answers(
                        token,
                        Map.of("A1", 4, "A2", "DECLINED", "A3", "NOT_APPLICABLE"),
                        Map.of(story.aims.getFirst().toString(), 5))
                .then()
                .statusCode(204);
        Story.answers(token, Story.items(1), Map.of())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("invitation-used"));
    }

    @Test
    void of_twenty_who_use_one_invitation_at_once_exactly_one_answers() throws Exception {
        var story = Story.ofAPartnership();
        var round = story.anOpenRound();
        var token = story.invites(round, story.trust, 1).getFirst();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(_ ->
                            () -> Story.answers(token, Story.items(3), Map.of()).statusCode())
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var status : people.invokeAll(tries)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsOnly(204, 409).containsOnlyOnce(204);
        }
        assertThat(sheets(round)).isEqualTo(1);
    }

    @Test
    void answers_that_do_not_fit_are_named_and_leave_the_invitation_unused() {
        var story = Story.ofAPartnership();
        story.proposes(story.mosque, "COMMUNITY");
        var round = story.anOpenRound();
        var token = story.invites(round, story.mosque, 1).getFirst();
        var aim = story.aims.getFirst().toString();

        Story.answers(token, Map.of("A1", 6, "A9", 3), Map.of(aim, 0))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("bad-answers"),
                        "violations.field",
                        containsInAnyOrder("acknowledgement.A1", "acknowledgement.A9", "aims." + aim));
        Story.answers(token, Map.of("A1", "perhaps"), Map.of()).then().statusCode(400);
        Story.answers(token, Map.of("A1", 2.5), Map.of()).then().statusCode(400);
        Story.answers(token, Map.of(), Map.of()).then().statusCode(422).body("code", equalTo("nothing-answered"));
        Story.answers(token, Story.items(2), Map.of()).then().statusCode(204);
    }

    @Test
    void an_unknown_a_withdrawn_and_a_late_invitation_are_refused_in_their_own_words() {
        var story = Story.ofAPartnership();
        var round = story.anOpenRound();
        var tokens = story.invites(round, story.mosque, 2);
        var invitations = "/v1/rounds/" + round + "/invitations/";
        var first = story.evaluator().get(invitations).<String>path("items[0].id");

        Story.answers("nobody-was-given-this", Story.items(3), Map.of()).then().statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/answers")
                .then()
                .statusCode(422);

        story.evaluator()
                .header("If-Match", "\"7\"")
                .post(invitations + first + "/revoke")
                .then()
                .statusCode(412);
        story.evaluator()
                .header("If-Match", "\"0\"")
                .post(invitations + first + "/revoke")
                .then()
                .statusCode(200);
        var refused = tokens.stream()
                .map(token -> Story.answers(token, Story.items(3), Map.of()).statusCode())
                .toList();
        assertThat(refused).containsExactlyInAnyOrder(410, 204);

        story.does(story.evaluator(), round, "close", null).then().statusCode(200);
        Story.answers(tokens.getFirst(), Story.items(3), Map.of())
                .then()
                .statusCode(refused.getFirst() == 410 ? 410 : 409);
    }

    @Test
    void invitations_are_the_evaluators_and_shown_with_their_tokens_only_once() {
        var story = Story.ofAPartnership();
        var round = story.anOpenRound();
        story.invites(round, story.mosque, 3);
        var list = "/v1/rounds/" + round + "/invitations";
        var body = story.evaluator()
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .asString();
        assertThat(body).doesNotContain("token").doesNotContain("used");
        story.reader().get(list).then().statusCode(403);
        story.partner(story.mosque).get(list).then().statusCode(403);
        new Story().evaluator().get(list).then().statusCode(404);
        story.evaluator()
                .body(Map.of("organisationId", UUID.randomUUID(), "count", 1))
                .post(list)
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-partner"));
        story.evaluator()
                .body(Map.of("organisationId", story.mosque, "count", 0))
                .post(list)
                .then()
                .statusCode(422);
    }

    @Test
    void tokens_are_not_kept_under_an_idempotency_key_either() throws SQLException {
        var story = Story.ofAPartnership();
        var round = story.anOpenRound();
        var body = Map.of("organisationId", story.mosque, "count", 2);
        var path = "/v1/rounds/" + round + "/invitations";
        story.evaluator()
                .header("Idempotency-Key", "k1")
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
        story.evaluator()
                .header("Idempotency-Key", "k1")
                .body(body)
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("answer-shown-once"));
        story.evaluator().get(path).then().body("items", hasSize(2));
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from idempotency_key where network_id = ? and body is not null")) {
            select.setObject(1, story.network);
            var count = select.executeQuery();
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isZero();
        }
    }

    @Test
    void no_row_that_was_written_with_a_sheet_leads_to_an_invitation() throws SQLException {
        var story = Story.ofAPartnership();
        var round = story.anOpenRound();
        var tokens = story.invites(round, story.mosque, 4);
        tokens.forEach(
                token -> Story.answers(token, Story.items(3), Map.of()).then().statusCode(204));

        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select (select count(*) from invitation i join response r on i.xmin = r.xmin
                                where i.network_id = ? and r.network_id = i.network_id),
                               (select count(*) from audit_log a join response r on a.xmin = r.xmin
                                where a.network_id = ? and r.network_id = a.network_id),
                               (select count(distinct xmin::text) from invitation where network_id = ?),
                               (select count(*) from response where network_id = ?)""")) {
            for (int i = 1; i <= 4; i++) {
                select.setObject(i, story.network);
            }
            var counts = select.executeQuery();
            assertThat(counts.next()).isTrue();
            assertThat(counts.getInt(1)).as("invitations written with a sheet").isZero();
            assertThat(counts.getInt(2)).as("audit rows written with a sheet").isZero();
            assertThat(counts.getInt(3))
                    .as("transactions that wrote invitations")
                    .isEqualTo(1);
            assertThat(counts.getInt(4)).isEqualTo(4);
        }
    }

    private int sheets(String round) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from response where round_id = ?::uuid /* every network, since a test counts */")) {
            select.setString(1, round);
            var count = select.executeQuery();
            count.next();
            return count.getInt(1);
        }
    }
}
