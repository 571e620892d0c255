package org.coproductionhub.kit.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** What callers of any endpoint may rely on. */
@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class MannersTest {

    private static final String PATCH = "application/merge-patch+json";

    @Inject
    DataSource database;

    private final UUID network = UUID.randomUUID();

    private RequestSpecification partner() {
        return partnerOf(network);
    }

    private static RequestSpecification partnerOf(UUID network) {
        return given().auth()
                .oauth2(Tokens.of("partner").network(network).mint())
                .contentType("application/json");
    }

    private String aNote() {
        return partner()
                .body("{\"title\":\"A\",\"body\":\"B\"}")
                .post("/v1/notes")
                .path("id");
    }

    @Test
    void what_is_made_has_a_place_and_an_entity_tag() {
        partner()
                .body("{\"title\":\"A\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/v1/notes/"));
    }

    @Test
    void who_has_the_current_version_is_told_so() {
        var id = aNote();
        partner().header("If-None-Match", "\"0\"").get("/v1/notes/" + id).then().statusCode(304);
        partner().header("If-None-Match", "\"7\"").get("/v1/notes/" + id).then().statusCode(200);
        var tag = partner().get("/v1/notes").header("ETag");
        partner().header("If-None-Match", tag).get("/v1/notes").then().statusCode(304);
    }

    @Test
    void a_merge_patch_changes_what_it_names_and_takes_away_what_is_null() {
        var id = aNote();
        partner()
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"body\":null}")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("A"))
                .body("body", nullValue());
    }

    @Test
    void a_patched_whole_is_as_strict_as_any_request() {
        var id = aNote();
        partner()
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"titel\":\"B\"}")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("detail", containsString("did you mean 'title'"));
        partner()
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"title\":\"%s\"}".formatted("x".repeat(21)))
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(422)
                .body("violations[0].field", endsWith("title"));
        partner()
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("[]")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(400);
        partner().get("/v1/notes/" + id).then().header("ETag", "\"0\"");
    }

    @Test
    void a_change_names_the_version_it_changes() {
        var id = aNote();
        partner()
                .contentType(PATCH)
                .body("{}")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("code", equalTo("if-match-required"));
        partner()
                .contentType(PATCH)
                .header("If-Match", "\"3\"")
                .body("{}")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time_and_does_nothing() {
        var key = UUID.randomUUID().toString();
        var first = partner()
                .header("Idempotency-Key", key)
                .body("{\"title\":\"A\"}")
                .post("/v1/notes");
        var second = partner()
                .header("Idempotency-Key", key)
                .body("{ \"title\": \"A\" }")
                .post("/v1/notes");
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"0\"")
                .header("Location", equalTo(first.header("Location")))
                .body("id", equalTo(first.path("id")));
        partner().get("/v1/notes").then().body("items", hasSize(1));
    }

    @Test
    void a_key_stands_for_one_request_of_one_client() {
        var key = UUID.randomUUID().toString();
        partner()
                .header("Idempotency-Key", key)
                .body("{\"title\":\"A\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201);
        partner()
                .header("Idempotency-Key", key)
                .body("{\"title\":\"B\"}")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        partnerOf(UUID.randomUUID())
                .header("Idempotency-Key", key)
                .body("{\"title\":\"B\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void what_failed_is_not_kept_and_leaves_nothing() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            partner()
                    .header("Idempotency-Key", key)
                    .body("{\"title\":\"A\"}")
                    .post("/v1/notes/broken")
                    .then()
                    .statusCode(500)
                    .header("Idempotency-Replayed", nullValue())
                    .body("code", equalTo("internal"))
                    .body(not(containsString("select")))
                    .body(not(containsString("Exception")));
        }
        partner().get("/v1/notes").then().body("items", hasSize(0));
    }

    @Test
    void of_ten_at_once_with_one_key_one_is_done() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<Integer> send = () -> partner()
                .header("Idempotency-Key", key)
                .body("{\"title\":\"A\"}")
                .post("/v1/notes")
                .statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 10; i++) {
                answers.add(send);
            }
            for (var answer : threads.invokeAll(answers)) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        partner().get("/v1/notes").then().body("items", hasSize(1));
    }

    @Test
    void a_list_is_read_page_by_page_to_its_end_without_a_gap() {
        for (int i = 0; i < 5; i++) {
            aNote();
        }
        var seen = new ArrayList<String>();
        var page = partner().get("/v1/notes?limit=2&count=true");
        page.then().body("total", equalTo(5)).header("Link", containsString("rel=\"next\""));
        while (true) {
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            if (next == null) {
                break;
            }
            page = partner().get("/v1/notes?limit=2&after=" + next);
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void what_is_sent_is_taken_at_its_word() {
        refused("{\"titel\":\"A\"}", 400, "unknown-field");
        refused("{\"title\":1}", 400, "unreadable");
        refused("{\"title\":\"A\",\"title\":\"B\"}", 400, "unreadable");
        refused("{\"title\":\"A\"", 400, "unreadable");
        refused("[".repeat(100) + "]".repeat(100), 400, "unreadable");
        refused("{\"title\":\" \"}", 422, "invalid");
        refused("", 422, "invalid");
    }

    private void refused(String body, int status, String code) {
        partner()
                .body(body)
                .post("/v1/notes")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("instance", equalTo("/v1/notes"))
                .body("title", notNullValue())
                .body("detail", not(containsString("java")))
                .body("detail", not(containsString("coproductionhub")));
    }

    @Test
    void every_refusal_is_a_problem() {
        given().get("/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthorized"));
        given().auth()
                .oauth2("rubbish")
                .get("/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of("reader").network(network).mint())
                .get("/v1/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
        partner()
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
        partner()
                .put("/v1/notes")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", equalTo("method-not-allowed"));
        partner()
                .contentType("text/plain")
                .body("A")
                .post("/v1/notes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("unsupported-media-type"));
        partner().get("/v1/notes/no-uuid").then().statusCode(404).contentType("application/problem+json");
        partner()
                .get("/v1/notes?limit=many")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("limit"));
        partner()
                .get("/v1/notes?limit=0")
                .then()
                .statusCode(422)
                .body("violations[0].field", endsWith("limit"))
                .body("violations[0].in", equalTo("query"));
        partner().get("/v1/notes?after=%2A%2A").then().statusCode(400).body("code", equalTo("bad-cursor"));
    }

    @Test
    void another_networks_note_does_not_exist() {
        var id = aNote();
        partnerOf(UUID.randomUUID()).get("/v1/notes/" + id).then().statusCode(404);
        partnerOf(UUID.randomUUID())
                .contentType(PATCH)
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(404);
        partnerOf(UUID.randomUUID()).get("/v1/notes").then().body("items", hasSize(0));
    }

    @Test
    void every_write_is_in_the_audit_log_exactly_if_it_happened() throws SQLException {
        aNote();
        partner().body("{\"title\":\"A\"}").post("/v1/notes/broken");
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select string_agg(action || ' ' || target, ',') from audit_log where network_id = ? and outcome = 'DONE'")) {
            select.setObject(1, network);
            var rows = select.executeQuery();
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("write /v1/notes");
        }
    }
}
