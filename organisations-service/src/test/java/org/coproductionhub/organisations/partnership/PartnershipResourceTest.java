package org.coproductionhub.organisations.partnership;

import static org.coproductionhub.organisations.Hub.aHub;
import static org.coproductionhub.organisations.Hub.then;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.organisations.Hub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class PartnershipResourceTest {

    private final Hub hub = aHub();
    private String mosque;
    private String trust;

    @BeforeEach
    void both_sides() {
        mosque = hub.aMosque();
        trust = hub.aTrust();
    }

    @Test
    void a_partnership_is_formed_changed_and_ended() {
        var id = hub.partnership(mosque, trust);
        var path = "/v1/partnerships/" + id;
        var formed = hub.reader().get(path);
        formed.then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("organisations.side", containsInAnyOrder("COMMUNITY", "STATUTORY"))
                .body("state", is("FORMED"));

        hub.partner(trust)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"purpose\":\"Therapy in the mosque\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("purpose", is("Therapy in the mosque"));
        var elders = hub.organisation("Tooting Elders", "COMMUNITY");
        var joined = then(hub.reader().get(path), hub.admin(), Map.of("organisation", elders), path + "/join");
        joined.then().statusCode(200).body("organisations", hasSize(3));
        var left =
                then(joined, hub.partner(mosque), Map.of("organisation", mosque, "reason", "Moved"), path + "/leave");
        left.then()
                .statusCode(200)
                .body("organisations.find { it.organisationId == '%s' }.reason".formatted(mosque), is("Moved"));
        hub.reader().get("/v1/partnerships?organisation=" + elders).then().body("items.id", contains(id));
        hub.reader().get("/v1/partnerships?organisation=" + mosque).then().body("items", hasSize(0));
        then(left, hub.admin(), Map.of("reason", "Done"), path + "/end")
                .then()
                .statusCode(200)
                .body("state", is("ENDED"));
        hub.reader().get("/v1/partnerships?state=ENDED").then().body("items.id", contains(id));
    }

    @Test
    void one_side_alone_is_no_partnership() {
        form(List.of(mosque, hub.organisation("Elders", "COMMUNITY")), 409, "one-sided-partnership");
        form(List.of(mosque), 422, "invalid");
        form(List.of(mosque, UUID.randomUUID().toString()), 422, "unknown-organisation");
        form(List.of(mosque, aHub().aTrust()), 422, "unknown-organisation");
        var id = hub.partnership(mosque, trust);
        then(
                        hub.admin().get("/v1/partnerships/" + id),
                        hub.partner(mosque),
                        Map.of("organisation", mosque, "reason", "Tired"),
                        "/v1/partnerships/" + id + "/leave")
                .then()
                .statusCode(409)
                .body("code", is("one-sided-partnership"));
    }

    private void form(List<String> organisations, int status, String code) {
        hub.admin()
                .body(Map.of("name", "P", "purpose", "P", "organisations", organisations))
                .post("/v1/partnerships")
                .then()
                .statusCode(status)
                .body("code", is(code));
    }

    @Test
    void only_who_takes_part_and_the_hub_may_change_it() {
        var id = hub.partnership(mosque, trust);
        var path = "/v1/partnerships/" + id;
        var now = hub.reader().get(path);
        var stranger = hub.organisation("Stranger", "COMMUNITY");

        hub.partner(stranger)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"purpose\":\"Ours\"}")
                .patch(path)
                .then()
                .statusCode(403)
                .body("code", is("not-in-partnership"));
        then(now, hub.partner(trust), Map.of("organisation", mosque, "reason", "Go"), path + "/leave")
                .then()
                .statusCode(403);
        then(now, hub.partner(trust), Map.of("reason", "Over"), path + "/end")
                .then()
                .statusCode(403);
        then(now, aHub().admin(), Map.of("reason", "Over"), path + "/end")
                .then()
                .statusCode(404);
        hub.admin().body(Map.of("reason", "Over")).post(path + "/end").then().statusCode(428);
        hub.admin()
                .header("If-Match", "\"5\"")
                .body(Map.of("reason", "Over"))
                .post(path + "/end")
                .then()
                .statusCode(412);
        hub.reader().body(Map.of()).post("/v1/partnerships").then().statusCode(403);
    }

    @Test
    void it_ends_no_earlier_than_it_begins() {
        hub.admin()
                .body(Map.of(
                        "name",
                        "P",
                        "purpose",
                        "P",
                        "organisations",
                        List.of(mosque, trust),
                        "from",
                        "2026-04-01",
                        "to",
                        "2026-03-01"))
                .post("/v1/partnerships")
                .then()
                .statusCode(422)
                .body("code", is("invalid"));
    }
}
