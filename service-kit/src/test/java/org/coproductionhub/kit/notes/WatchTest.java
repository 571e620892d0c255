package org.coproductionhub.kit.notes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Who is told what is wrong, who was refused, and what the outside sees of our health. */
@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class WatchTest {

    private static final String DATABASE = "Database connections health check";

    @TestHTTPResource(value = "health", management = true)
    URI health;

    private final UUID network = UUID.randomUUID();
    private final String partner = token("partner");

    private String token(String role) {
        return Tokens.of(role).network(network).mint();
    }

    private RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    @Test
    void what_is_wrong_is_named_as_the_caller_sent_it() {
        as(partner)
                .get("/v1/notes?limit=0")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("limit")))
                .body("violations.in", equalTo(List.of("query")));
        as(partner)
                .body("{\"title\":\" \"}")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("title")))
                .body("violations.in", equalTo(List.of("body")));
    }

    @Test
    void who_accepts_none_of_what_we_have_is_told_as_a_problem() {
        as(partner)
                .accept("text/calendar")
                .get("/v1/notes")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void the_audit_log_tells_who_did_what_and_who_was_refused() throws InterruptedException {
        as(partner).body("{\"title\":\"A\"}").post("/v1/notes").then().statusCode(201);
        given().get("/v1/notes").then().statusCode(401);
        for (int i = 0; i < 3; i++) {
            as(token("reader")).get("/v1/notes").then().statusCode(403);
        }
        var officer = token("data-protection");
        var patience = Instant.now().plus(Duration.ofSeconds(20));
        while (as(officer).get("/v1/audit").path("items.size()").equals(1)
                && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        as(officer)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.outcome", hasItem("DONE"))
                .body("items.find { it.outcome == 'REFUSED 403' }.actor", equalTo("reader"))
                .body("items.find { it.outcome == 'REFUSED 403' }.target", equalTo("/v1/notes"));
        var first = as(officer).get("/v1/audit?limit=1");
        first.then().body("items", hasSize(1));
        as(officer)
                .get("/v1/audit?actor=partner&after=" + first.path("next"))
                .then()
                .body("items.action", equalTo(List.of("write")));
        as(Tokens.of("data-protection").network(UUID.randomUUID()).mint())
                .get("/v1/audit")
                .then()
                .body("items", hasSize(0));
        as(partner).get("/v1/audit").then().statusCode(403);
    }

    @Test
    void life_depends_on_nothing_and_readiness_on_what_we_need() {
        given().get(health + "/live").then().statusCode(200).body("checks.name", not(hasItem(DATABASE)));
        given().get(health + "/ready").then().statusCode(200).body("checks.name", hasItem(DATABASE));
        given().get(health + "/started").then().statusCode(200);
    }
}
