package org.coproductionhub.organisations.powerstatement;

import static org.coproductionhub.organisations.Hub.aHub;
import static org.coproductionhub.organisations.Hub.then;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

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
class PowerStatementResourceTest {

    private final Hub hub = aHub();
    private String mosque;
    private String trust;
    private String partnership;
    private Response opened;
    private String path;

    @BeforeEach
    void an_empty_draft() {
        mosque = hub.aMosque();
        trust = hub.aTrust();
        partnership = hub.partnership(mosque, trust);
        opened = hub.admin().body(Map.of("partnership", partnership)).post("/v1/power-statements");
        path = "/v1/power-statements/" + opened.path("id");
    }

    @Test
    void both_sides_write_sign_and_agree() {
        opened.then().statusCode(201).body("state", is("DRAFT")).body("editionInForce", nullValue());
        var agreed = agree(signed(trust, signed(mosque, written(trust, written(mosque, opened)))));

        agreed.then().statusCode(200).body("state", is("AGREED")).body("editionInForce", is(1));
        var next = written(mosque, agreed);
        next.then()
                .statusCode(200)
                .body("state", is("DRAFT"))
                .body("edition", is(2))
                .body("editionInForce", is(1))
                .body("editions[0].entries", hasSize(2))
                .body("editions[1].entries", hasSize(3));
        hub.reader()
                .get("/v1/power-statements?partnership=" + partnership)
                .then()
                .body("items", hasSize(1))
                .body("items[0].edition", is(2));
    }

    @Test
    void a_statutory_body_alone_agrees_to_nothing() {
        var signed = signed(trust, written(trust, opened));

        agree(signed).then().statusCode(409).body("code", is("not-written-by-both-sides"));
        agree(signed(trust, written(mosque, signed)))
                .then()
                .statusCode(409)
                .body("code", is("not-signed-by-both-sides"));
    }

    @Test
    void nobody_speaks_for_another_and_the_hub_for_nobody() {
        var stranger = hub.organisation("Stranger", "COMMUNITY");

        then(opened, hub.admin(), anEntry(), path + "/entries").then().statusCode(403);
        then(opened, hub.admin(), Map.of(), path + "/sign").then().statusCode(403);
        written(stranger, opened).then().statusCode(403).body("code", is("not-in-partnership"));
        signed(stranger, opened).then().statusCode(403).body("code", is("not-in-partnership"));
        var written = written(mosque, opened);
        String entry = written.path("editions[0].entries[0].id");
        hub.partner(trust)
                .header("If-Match", written.header("ETag"))
                .delete(path + "/entries/" + entry)
                .then()
                .statusCode(403)
                .body("code", is("not-your-entry"));
        hub.partner(mosque)
                .header("If-Match", written.header("ETag"))
                .delete(path + "/entries/" + entry)
                .then()
                .statusCode(200)
                .body("editions[0].entries", hasSize(0));
    }

    @Test
    void nobody_signs_what_they_have_not_read() {
        var written = written(mosque, opened);
        written(trust, written);

        signed(mosque, written).then().statusCode(412).body("code", is("stale-version"));
        hub.partner(mosque).post(path + "/sign").then().statusCode(428);
    }

    @Test
    void a_partnership_has_one_power_statement() {
        hub.admin()
                .body(Map.of("partnership", partnership))
                .post("/v1/power-statements")
                .then()
                .statusCode(409)
                .body("code", is("power-statement-exists"));
    }

    @Test
    void another_networks_statement_does_not_exist() {
        aHub().admin().get(path).then().statusCode(404);
        aHub().admin()
                .body(Map.of("partnership", partnership))
                .post("/v1/power-statements")
                .then()
                .statusCode(404);
    }

    private Response written(String organisation, Response last) {
        return then(last, hub.partner(organisation), anEntry(), path + "/entries");
    }

    private Response signed(String organisation, Response last) {
        return hub.partner(organisation).header("If-Match", last.header("ETag")).post(path + "/sign");
    }

    private Response agree(Response last) {
        return then(last, hub.admin(), Map.of("reviewBy", "2099-01-01"), path + "/agree");
    }

    private static Map<String, String> anEntry() {
        return Map.of("kind", "POWER", "text", "The trust decides on the money");
    }
}
