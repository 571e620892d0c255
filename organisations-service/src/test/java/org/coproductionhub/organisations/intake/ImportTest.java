package org.coproductionhub.organisations.intake;

import static org.coproductionhub.organisations.Hub.aHub;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.organisations.Hub;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class ImportTest {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json";

    private static final String TABLE = """
            name,side,kind,coalface,focusAreas,languages,identifiers,description
            Balham Mosque,COMMUNITY,FAITH_GROUP,true,HEALTH;EMPOWERMENT,so;en,,"Prayer, company"
            Tooting Elders,COMMUNITY,CHARITY,,,,GB-CHC-1090095;GB-COH-7444723,
            South West Trust,STATUTORY,NHS_BODY,false,HEALTH,,GB-NHS-RAX,
            """;

    private static final String ORGANISATION = """
            {"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0001","name":"Wandle Valley Befrienders",
             "description":"Company for people who live alone","website":"https://befrienders.example","email":"a@b.example",
             "organization_identifiers":[
               {"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0002","identifier_scheme":"GB-COH","identifier_type":"Company number",
                "identifier":"1234568"},
               {"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0003","identifier_scheme":"GB-CHC","identifier_type":"Charity number",
                "identifier":"none yet"}],
             "services":[%s]}""";

    private static final String SERVICE = """
            {"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0010","name":"Tea and talk","description":"Every Tuesday",
             "url":"https://befrienders.example/tea","status":"temporarily closed","fees":"None",
             "contacts":[{"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0011","name":"Somebody Secret"}],
             "service_at_locations":[{"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0012","location":
               {"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0013","location_type":"physical","name":"Old Library",
                "latitude":100,"longitude":-0.15,"addresses":[
                  {"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0014","attention":"Somebody Secret","address_1":"1 Book Lane",
                   "city":"London","state_province":"Wandsworth","postal_code":"SW17 0XX","country":"GB",
                   "address_type":"physical"}]}}]%s}""";

    private final Hub hub = aHub();

    @Test
    void a_table_is_taken_in_and_repeating_it_changes_nothing() {
        taken(CSV, "?format=csv", TABLE).body("created", is(3)).body("refused", is(0));
        hub.reader()
                .get("/v1/organisations")
                .then()
                .body("items.name", contains("Balham Mosque", "South West Trust", "Tooting Elders"))
                .body("items[0].languages", contains("en", "so"))
                .body("items[0].description", is("Prayer, company"))
                .body("items[2].identifiers.identifier", contains("1090095", "07444723"));

        taken(CSV, "?format=csv", TABLE)
                .body("created", is(0))
                .body("updated", is(0))
                .body("unchanged", is(3));
        hub.reader().get("/v1/organisations").then().body("items.version", contains(0, 0, 0));
    }

    @Test
    void a_line_changes_what_it_says_and_leaves_the_rest() {
        taken(CSV, "?format=csv", TABLE);

        taken(NDJSON, "?format=ndjson", """
                {"name":"Tooting Elders' Forum","side":"COMMUNITY","identifiers":["GB-CHC-1090095"],"coalface":true}
                {"name":"balham mosque","side":"COMMUNITY","website":"https://mosque.example"}
                """).body("updated", is(2));
        hub.reader()
                .get("/v1/organisations?side=COMMUNITY")
                .then()
                .body("items.name", containsInAnyOrder("balham mosque", "Tooting Elders' Forum"))
                .body("items.find { it.name == 'balham mosque' }.description", is("Prayer, company"))
                .body("items.find { it.coalface && it.kind == 'CHARITY' }.identifiers", hasSize(2));
    }

    @Test
    void a_line_that_breaks_a_rule_is_named_and_the_rest_goes_in() {
        taken(CSV, "?format=csv", TABLE);

        taken(NDJSON, "", """
                {"name":"One","side":"COMMUNITY"}
                {"name":"Two","side":"NOWHERE"}
                {"name":"Three"}
                {"name":"Four","side":"STATUTORY","identifiers":["GB-CHC-1090095"]}
                {"name":"Five","side":"COMMUNITY","identifiers":["GB-CHC-12"]}
                {"name":"Six","side":"COMMUNITY"}
                """)
                .body("created", is(2))
                .body("refused", is(4))
                .body("lines.findAll { it.outcome == 'REFUSED' }.line", contains(2, 3, 4, 5))
                .body("lines.find { it.line == 4 }.toString()", containsString("side-differs"))
                .body("lines.find { it.line == 5 }.toString()", containsString("bad-identifier"));
    }

    @Test
    void all_or_nothing_when_asked_and_nothing_on_a_dry_run() {
        var broken = "{\"name\":\"One\",\"side\":\"COMMUNITY\"}\n{\"name\":\"\"}\n";

        posted(NDJSON, "?atomic=true", broken).statusCode(422).body("code", is("import-refused"));
        taken(CSV, "?format=csv&dryRun=true", TABLE).body("created", is(3));
        hub.reader().get("/v1/organisations").then().body("items", hasSize(0));
    }

    @Test
    void another_directorys_organisations_and_services_are_taken_in_and_repeating_them_changes_nothing() {
        var organisation = ORGANISATION.formatted(SERVICE.formatted(""));
        var service = SERVICE.formatted(",\"organization\":" + ORGANISATION.formatted(""));

        taken(JSON, "?format=hsds-uk&side=COMMUNITY", organisation).body("created", is(1));
        taken(JSON, "?format=hsds-uk&side=COMMUNITY", organisation).body("unchanged", is(1));
        taken(JSON, "?format=hsds-uk", service).body("unchanged", is(1));
        taken(JSON, "?format=hsds-uk", "[%s,%s]".formatted(organisation, service))
                .body("unchanged", is(2));
        taken(JSON, "?format=hsds-uk", page(organisation, service)).body("unchanged", is(2));
        taken(NDJSON, "?format=hsds-uk", organisation.replace("\n", " ") + "\n" + service.replace("\n", " "))
                .body("unchanged", is(2));

        var found = hub.reader().get("/v1/organisations").then().body("items", hasSize(1));
        found.body("items[0].side", is("COMMUNITY"))
                .body("items[0].website", is("https://befrienders.example"))
                .body("items[0].identifiers", hasSize(1))
                .body("items[0].identifiers[0].identifier", is("01234568"));
        String id = found.extract().path("items[0].id");
        var offers = hub.reader().get("/v1/service-offers?organisation=" + id).then();
        offers.body("items", hasSize(1))
                .body("items[0].name", is("Tea and talk"))
                .body("items[0].status", is("TEMPORARILY_CLOSED"))
                .body("items[0].locations", hasSize(1))
                .body("items[0].locations[0].postcode", is("SW17 0XX"))
                .body("items[0].locations[0].latitude", nullValue())
                .body("toString()", not(containsString("Secret")));
        hub.reader()
                .get("/v1/service-offers/" + offers.extract().path("items[0].id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void a_shorter_record_of_the_same_thing_takes_nothing_away() {
        taken(JSON, "?format=hsds-uk", ORGANISATION.formatted(SERVICE.formatted("")));

        taken(JSON, "?format=hsds-uk", """
                {"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0001","name":"Wandle Valley Befrienders",
                 "description":"Company for people who live alone"}""").body("unchanged", is(1));
        taken(JSON, "?format=hsds-uk", """
                {"id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0010","name":"Tea, cake and talk","description":"Every Tuesday",
                 "url":"https://befrienders.example/tea","status":"active",
                 "organization_id":"5e3f0f5c-6a5e-4b7e-9d5b-2b9d5f1c0001"}""").body("updated", is(1));
        hub.reader()
                .get("/v1/service-offers")
                .then()
                .body("items[0].name", is("Tea, cake and talk"))
                .body("items[0].locations", hasSize(1));
    }

    @Test
    void a_service_of_nobody_is_refused() {
        taken(JSON, "?format=hsds-uk", SERVICE.formatted(""))
                .body("refused", is(1))
                .body("lines[0].toString()", containsString("unknown-organisation"));
    }

    @Test
    void only_the_hub_imports() {
        hub.reader()
                .contentType(CSV)
                .body(TABLE)
                .post("/v1/organisations/import")
                .then()
                .statusCode(403);
        hub.partner(hub.aMosque())
                .contentType(CSV)
                .body(TABLE)
                .post("/v1/organisations/import")
                .then()
                .statusCode(403);
        posted("text/plain", "", TABLE).statusCode(415);
    }

    private static String page(String... items) {
        return """
                {"total_items":2,"total_pages":1,"page_number":1,"size":2,"first_page":true,"last_page":true,"empty":false,
                 "contents":[%s]}""".formatted(String.join(",", items));
    }

    private ValidatableResponse taken(String type, String query, String body) {
        return posted(type, query, body).statusCode(200);
    }

    private ValidatableResponse posted(String type, String query, String body) {
        return hub.admin()
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/organisations/import" + query)
                .then();
    }
}
