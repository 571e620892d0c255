package org.coproductionhub.organisations.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproductionhub.organisations.Hub.aHub;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.organisations.Hub;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class OrganisationResourceTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Hub hub = aHub();

    @Test
    void an_organisation_is_registered_and_read_again() {
        var registered = hub.admin().body("""
                        {"side":"COMMUNITY","name":"Balham Mosque","kind":"FAITH_GROUP","coalface":true,
                         "focusAreas":["HEALTH","EMPOWERMENT"],"languages":["so","en"],"website":"https://mosque.example",
                         "identifiers":[{"scheme":"GB-COH","identifier":"7444723"}]}""").post("/v1/organisations");

        registered.then().statusCode(201).header("ETag", "\"0\"").body("identifiers[0].identifier", is("07444723"));
        String id = registered.path("id");
        registered.then().header("Location", endsWith("/v1/organisations/" + id));
        hub.reader()
                .get("/v1/organisations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", is("Balham Mosque"))
                .body("side", is("COMMUNITY"))
                .body("focusAreas", contains("HEALTH", "EMPOWERMENT"))
                .body("languages", contains("en", "so"));
        hub.reader()
                .header("If-None-Match", "\"0\"")
                .get("/v1/organisations/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void what_cannot_be_read_or_breaks_a_rule_is_refused_by_name() {
        refused("{\"side\":\"COMMUNITY\",\"name\":\"A\",\"langauges\":[\"en\"]}", 400, "unknown-field")
                .body("violations[0].field", is("langauges"))
                .body("detail", containsString("'languages'"));
        refused("{\"side\":\"COMUNITY\",\"name\":\"A\"}", 400, "unreadable").body("violations[0].field", is("side"));
        refused("{\"side\":\"COMMUNITY\",\"name\":\" \"}", 422, "invalid")
                .body("violations[0].field", endsWith("name"));
        refused("{\"name\":\"A\"}", 422, "invalid").body("violations[0].field", endsWith("side"));
        refused("{\"side\":\"COMMUNITY\",\"name\":\"A\",\"focusAreas\":[null]}", 422, "invalid");
        refused("{\"side\":\"COMMUNITY\",\"name\":\"A\",\"website\":\"javascript:alert(1)\"}", 422, "invalid");
        refused(
                        "{\"side\":\"COMMUNITY\",\"name\":\"A\",\"identifiers\":[{\"scheme\":\"GB-CHC\",\"identifier\":\"12\"}]}",
                        422,
                        "bad-identifier")
                .body("violations[0].field", is("identifiers.identifier"));
    }

    private io.restassured.response.ValidatableResponse refused(String body, int status, String code) {
        return hub.admin()
                .body(body)
                .post("/v1/organisations")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code));
    }

    @Test
    void an_identifier_belongs_to_one_organisation_of_a_network() {
        var first = withNumber(hub, "First", "1090095").then().statusCode(201).extract();

        withNumber(hub, "Second", "1090095")
                .then()
                .statusCode(409)
                .body("code", is("identifier-taken"))
                .body("detail", containsString(first.path("id")));
        withNumber(aHub(), "Elsewhere", "1090095").then().statusCode(201);
    }

    @Test
    void of_two_who_register_the_same_number_at_once_one_is_refused() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> register =
                    () -> withNumber(hub, "One of two", "279417").statusCode();
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(List.of(register, register))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    private static Response withNumber(Hub hub, String name, String number) {
        return hub.admin()
                .body(Map.of(
                        "side",
                        "COMMUNITY",
                        "name",
                        name,
                        "identifiers",
                        List.of(Map.of("scheme", "GB-CHC", "identifier", number))))
                .post("/v1/organisations");
    }

    @Test
    void sent_twice_with_the_same_key_it_is_registered_once() {
        var first = keyed("A")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract();

        keyed("A")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .body("id", is(first.<String>path("id")));
        keyed("B").then().statusCode(422).body("code", is("idempotency-key-reused"));
        hub.reader().get("/v1/organisations").then().body("items", hasSize(1));
    }

    private Response keyed(String name) {
        return hub.admin()
                .header("Idempotency-Key", "k1")
                .body(Map.of("side", "OTHER", "name", name))
                .post("/v1/organisations");
    }

    @Test
    void an_organisation_changes_what_it_says_of_itself_and_nobody_elses() {
        var mosque = hub.aMosque();
        var trust = hub.aTrust();

        patch(hub, mosque, mosque, "\"0\"", "{\"description\":\"Prayer and company\",\"coalface\":true}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("description", is("Prayer and company"))
                .body("name", is("Balham Mosque"));
        patch(hub, mosque, mosque, "\"1\"", "{\"description\":null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("description", nullValue());
        patch(hub, trust, mosque, "\"2\"", "{\"name\":\"Ours\"}")
                .then()
                .statusCode(403)
                .body("code", is("not-your-organisation"));
    }

    @Test
    void a_change_says_which_version_it_changes() {
        var mosque = hub.aMosque();

        patch(hub, mosque, mosque, null, "{\"name\":\"New\"}")
                .then()
                .statusCode(428)
                .body("code", is("if-match-required"));
        patch(hub, mosque, mosque, "\"7\"", "{\"name\":\"New\"}")
                .then()
                .statusCode(412)
                .body("code", is("stale-version"));
        patch(hub, mosque, mosque, "*", "{\"name\":\"Balham Mosque\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void a_patch_is_read_as_strictly_as_any_request() {
        var mosque = hub.aMosque();

        patch(hub, mosque, mosque, "*", "{\"nmae\":\"X\"}")
                .then()
                .statusCode(400)
                .body("code", is("unknown-field"))
                .body("detail", containsString("'name'"));
        patch(hub, mosque, mosque, "*", "{\"name\":null}")
                .then()
                .statusCode(422)
                .body("code", is("invalid"));
        patch(hub, mosque, mosque, "*", "{\"side\":\"STATUTORY\"}").then().statusCode(400);
        patch(hub, mosque, mosque, "*", "[]").then().statusCode(400);
    }

    private static Response patch(Hub hub, String who, String organisation, String ifMatch, String body) {
        var request = hub.partner(who).contentType(MERGE_PATCH).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/v1/organisations/" + organisation);
    }

    @Test
    void only_the_hub_moves_an_organisation_to_another_side_and_says_why() {
        var mosque = hub.aMosque();
        var path = "/v1/organisations/" + mosque + "/change-side";

        hub.partner(mosque)
                .header("If-Match", "\"0\"")
                .body(Map.of("side", "OTHER", "reason", "We wish"))
                .post(path)
                .then()
                .statusCode(403);
        hub.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("side", "OTHER"))
                .post(path)
                .then()
                .statusCode(422);
        hub.admin()
                .body(Map.of("side", "OTHER", "reason", "Audit"))
                .post(path)
                .then()
                .statusCode(428);
        hub.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("side", "OTHER", "reason", "Audit"))
                .post(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("side", is("OTHER"));
    }

    @Test
    void another_networks_organisation_does_not_exist() {
        var mosque = hub.aMosque();
        var elsewhere = aHub();

        elsewhere
                .admin()
                .get("/v1/organisations/" + mosque)
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
        elsewhere
                .admin()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"name\":\"Taken\"}")
                .patch("/v1/organisations/" + mosque)
                .then()
                .statusCode(404);
        elsewhere.admin().get("/v1/organisations").then().body("items", hasSize(0));
        hub.admin().get("/v1/organisations/" + UUID.randomUUID()).then().statusCode(404);
        hub.admin().get("/v1/organisations/not-an-id").then().statusCode(404);
    }

    @Test
    void who_has_no_token_or_not_the_role_is_refused() {
        io.restassured.RestAssured.given()
                .get("/v1/organisations")
                .then()
                .statusCode(401)
                .body("code", is("unauthorized"));
        hub.reader()
                .body(Map.of("side", "OTHER", "name", "X"))
                .post("/v1/organisations")
                .then()
                .statusCode(403)
                .body("code", is("forbidden"));
    }

    @Test
    void the_list_is_narrowed_by_filters_that_all_hold() {
        register("{\"side\":\"COMMUNITY\",\"name\":\"Balham Mosque\",\"kind\":\"FAITH_GROUP\",\"coalface\":true,"
                + "\"focusAreas\":[\"HEALTH\"],\"description\":\"Company for elders\"}");
        register(
                "{\"side\":\"COMMUNITY\",\"name\":\"Tooting Elders\",\"kind\":\"CHARITY\",\"focusAreas\":[\"EMPOWERMENT\"],"
                        + "\"identifiers\":[{\"scheme\":\"GB-CHC\",\"identifier\":\"1090095\"}]}");
        register("{\"side\":\"STATUTORY\",\"name\":\"South West Trust\",\"kind\":\"NHS_BODY\"}");

        listed("", "Balham Mosque", "South West Trust", "Tooting Elders");
        listed("?side=COMMUNITY", "Balham Mosque", "Tooting Elders");
        listed("?side=COMMUNITY&kind=CHARITY", "Tooting Elders");
        listed("?focusArea=HEALTH", "Balham Mosque");
        listed("?coalface=true", "Balham Mosque");
        listed("?q=elder", "Balham Mosque", "Tooting Elders");
        listed("?q=elder -mosque", "Tooting Elders");
        listed("?identifier=gb-chc-1090095", "Tooting Elders");
        listed("?modifiedSince=2099-01-01T00:00:00Z");
        hub.reader().get("/v1/organisations?side=NOWHERE").then().statusCode(400);
        hub.reader().get("/v1/organisations?limit=0").then().statusCode(422);
    }

    private void register(String body) {
        hub.admin().body(body).post("/v1/organisations").then().statusCode(201);
    }

    private void listed(String query, String... names) {
        hub.reader()
                .get("/v1/organisations" + query)
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of(names)));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int i = 0; i < 7; i++) {
            hub.organisation("Same name", "OTHER");
        }
        var seen = new ArrayList<String>();
        var url = "/v1/organisations?limit=3&count=true";
        while (url != null) {
            var page = hub.reader()
                    .urlEncodingEnabled(false)
                    .get(url)
                    .then()
                    .statusCode(200)
                    .body("total", is(7))
                    .extract();
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            url = next == null ? null : "/v1/organisations?limit=3&count=true&after=" + next;
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        hub.reader()
                .get("/v1/organisations?after=nonsense")
                .then()
                .statusCode(400)
                .body("code", is("bad-cursor"));
    }
}
