package org.coproductionhub.organisations.membership;

import static org.coproductionhub.organisations.Hub.aHub;
import static org.coproductionhub.organisations.Hub.then;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.organisations.Hub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class MembershipResourceTest {

    private final Hub hub = aHub();
    private String mosque;
    private String path;

    @BeforeEach
    void a_mosque() {
        mosque = hub.aMosque();
        path = "/v1/organisations/" + mosque + "/membership";
    }

    @Test
    void a_membership_goes_its_way_with_a_timeline() {
        var enquired = enquired();
        var prepared = then(enquired, hub.admin(), Map.of("on", "2026-02-02"), path + "/prepare");
        var active = then(prepared, hub.admin(), Map.of("on", "2026-04-01"), path + "/activate");
        var paused = then(active, hub.partner(mosque), Map.of("reason", "Ramadan"), path + "/pause");
        var resumed = then(paused, hub.partner(mosque), Map.of(), path + "/resume");

        resumed.then().statusCode(200).header("ETag", "\"4\"").body("state", is("ACTIVE"));
        hub.reader()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("timeline.state", contains("ENQUIRY", "PREPARATORY", "ACTIVE", "PAUSED", "ACTIVE"))
                .body("timeline[3].reason", is("Ramadan"))
                .body("timeline[3].by", is("partner"))
                .body("timeline[1].on", is("2026-02-02"));
        hub.reader().get("/v1/memberships?state=ACTIVE").then().body("items.organisationId", contains(mosque));
        hub.reader().get("/v1/memberships?state=LEFT").then().body("items", hasSize(0));
    }

    @Test
    void who_leaves_is_gone_from_the_network_and_may_come_back() {
        var left = then(enquired(), hub.partner(mosque), Map.of("reason", "Closed"), path + "/leave");

        left.then().statusCode(200).body("state", is("LEFT"));
        hub.reader().get("/v1/organisations/" + mosque).then().body("state", is("LEFT"));
        hub.admin()
                .body(Map.of("name", "P", "purpose", "P", "organisations", new String[] {mosque, hub.aTrust()}))
                .post("/v1/partnerships")
                .then()
                .statusCode(409)
                .body("code", is("organisation-left"));
        hub.admin().body(Map.of()).post(path + "/enquire").then().statusCode(428);
        then(left, hub.admin(), Map.of(), path + "/enquire")
                .then()
                .statusCode(200)
                .body("state", is("ENQUIRY"));
        hub.reader().get("/v1/organisations/" + mosque).then().body("state", is("REGISTERED"));
    }

    @Test
    void steps_are_taken_by_those_they_belong_to() {
        var enquired = enquired();

        then(enquired, hub.partner(mosque), Map.of(), path + "/prepare").then().statusCode(403);
        then(enquired, hub.partner(hub.aTrust()), Map.of("reason", "Out"), path + "/leave")
                .then()
                .statusCode(403)
                .body("code", is("not-your-organisation"));
        then(enquired, aHub().admin(), Map.of(), path + "/prepare").then().statusCode(404);
        hub.reader().body(Map.of()).post(path + "/enquire").then().statusCode(403);
    }

    @Test
    void steps_that_make_no_sense_are_refused() {
        var enquired = enquired();

        then(enquired, hub.admin(), Map.of(), path + "/activate")
                .then()
                .statusCode(409)
                .body("code", is("membership-step-not-possible"));
        then(enquired, hub.admin(), Map.of("on", "2099-01-01"), path + "/prepare")
                .then()
                .statusCode(422);
        then(enquired, hub.admin(), Map.of(), path + "/leave").then().statusCode(422);
        hub.admin().body(Map.of()).post(path + "/prepare").then().statusCode(428);
        hub.admin()
                .header("If-Match", "\"9\"")
                .body(Map.of())
                .post(path + "/prepare")
                .then()
                .statusCode(412);
        hub.admin()
                .get("/v1/organisations/" + hub.aTrust() + "/membership")
                .then()
                .statusCode(404);
    }

    private Response enquired() {
        var enquired = hub.partner(mosque).body(Map.of("on", "2026-01-12")).post(path + "/enquire");
        enquired.then().statusCode(200).header("ETag", is("\"0\"")).body("since", notNullValue());
        return enquired;
    }
}
