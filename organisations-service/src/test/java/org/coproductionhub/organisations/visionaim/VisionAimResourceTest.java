package org.coproductionhub.organisations.visionaim;

import static org.coproductionhub.organisations.Hub.aHub;
import static org.coproductionhub.organisations.Hub.then;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

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
class VisionAimResourceTest {

    private final Hub hub = aHub();
    private String mosque;
    private String trust;
    private String partnership;
    private Response proposed;
    private String path;

    @BeforeEach
    void a_proposed_aim() {
        mosque = hub.aMosque();
        trust = hub.aTrust();
        partnership = hub.partnership(mosque, trust);
        proposed = propose(mosque, "Families find help in a place they trust");
        path = "/v1/vision-aims/" + proposed.path("id");
    }

    @Test
    void an_aim_is_proposed_adopted_shared_and_retired() {
        proposed.then()
                .statusCode(201)
                .body("state", is("PROPOSED"))
                .body("proposedBySide", is("COMMUNITY"))
                .body("adoptedBySides", hasSize(0));
        var adopted = adopt(mosque, proposed);
        adopted.then().statusCode(200).body("state", is("ADOPTED")).body("adoptedBySides", contains("COMMUNITY"));
        var shared = adopt(trust, adopted);
        shared.then()
                .statusCode(200)
                .body("state", is("SHARED"))
                .body("adoptedBySides", contains("COMMUNITY", "STATUTORY"));
        then(shared, hub.partner(mosque), Map.of("reason", "Ours"), path + "/retire")
                .then()
                .statusCode(409)
                .body("code", is("aim-is-shared"));
        then(shared, hub.admin(), Map.of("reason", "Reached"), path + "/retire")
                .then()
                .statusCode(200)
                .body("state", is("RETIRED"));
        hub.reader()
                .get("/v1/vision-aims?state=RETIRED&partnership=" + partnership)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void who_proposed_may_take_it_back_until_it_is_shared() {
        then(proposed, hub.partner(trust), Map.of("reason", "No"), path + "/retire")
                .then()
                .statusCode(403);
        var retired = then(proposed, hub.partner(mosque), Map.of("reason", "Better one"), path + "/retire");
        retired.then().statusCode(200);
        adopt(trust, retired).then().statusCode(409).body("code", is("aim-retired"));
    }

    @Test
    void an_organisation_adopts_once_for_itself_and_only_the_two_sides_do() {
        var adopted = adopt(trust, proposed);

        adopt(trust, adopted).then().statusCode(409).body("code", is("adopted-already"));
        adopt(mosque, proposed).then().statusCode(412);
        hub.partner(mosque).post(path + "/adopt").then().statusCode(428);
        hub.admin().header("If-Match", "*").post(path + "/adopt").then().statusCode(403);
        var observer = hub.organisation("University", "OTHER");
        then(
                        hub.admin().get("/v1/partnerships/" + partnership),
                        hub.admin(),
                        Map.of("organisation", observer),
                        "/v1/partnerships/" + partnership + "/join")
                .then()
                .statusCode(200);
        adopt(observer, adopted).then().statusCode(409).body("code", is("side-does-not-adopt"));
    }

    @Test
    void an_aim_belongs_to_a_partnership_and_its_organisations() {
        propose(hub.organisation("Stranger", "COMMUNITY"), "Ours")
                .then()
                .statusCode(403)
                .body("code", is("not-in-partnership"));
        hub.admin()
                .body(Map.of("partnership", partnership, "statement", "The hub's"))
                .post("/v1/vision-aims")
                .then()
                .statusCode(403);
        propose(mosque, " ").then().statusCode(422);
        aHub().admin().get(path).then().statusCode(404);
    }

    private Response propose(String organisation, String statement) {
        return hub.partner(organisation)
                .body(Map.of("partnership", partnership, "statement", statement))
                .post("/v1/vision-aims");
    }

    private Response adopt(String organisation, Response last) {
        return hub.partner(organisation).header("If-Match", last.header("ETag")).post(path + "/adopt");
    }
}
