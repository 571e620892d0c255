package org.coproductionhub.evaluation.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.evaluation.Story;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class MethodResourceTest {

    private static final String FIVE_BY_FIVE = """
            {"community": [[5,5,5,5,4],[5,4,4,4,1],[4,4,4,4,2],[5,5,4,1,3],[4,4,2,2,1]],
             "statutory": [[5,5,4,4,4],[5,4,4,1,4],[4,4,4,2,5],[5,3,4,2,5],[4,2,1,1,4]],
             "aims": [%s]}""";
    private static final String OF_BOTH = """
            {"proposedBy":"COMMUNITY"},{"proposedBy":"COMMUNITY"},{"proposedBy":"STATUTORY"},
            {"proposedBy":"STATUTORY"},{"proposedBy":"STATUTORY"}""";

    @Test
    void the_shared_vision_of_the_worked_example_is_55_172() {
        var answer = computed("shared-vision", FIVE_BY_FIVE.formatted(OF_BOTH));
        assertThat(answer.getDouble("estimate")).isCloseTo(100 * 2.56 / 4.64, within(1e-9));
        assertThat(answer.getDouble("details.withinCommunity")).isCloseTo(.674419, within(5e-7));
        assertThat(answer.getDouble("details.sideRatio")).isCloseTo(.818074, within(5e-7));
        assertThat(answer.getString("status")).isEqualTo("proposed");
        assertThat(answer.getDouble("interval.lower")).isLessThan(55.172);
    }

    @Test
    void the_power_acknowledgement_of_the_worked_example_is_72_084() {
        var answer = computed("power-acknowledgement", """
                {"statementAgreed": true, "community": %s, "statutory": %s,
                 "channels": {"chaired": {"community":4,"total":10}, "agendaItems": {"community":8,"total":20},
                   "decisions": {"community":3,"total":12}, "speakingMinutes": {"community":45,"total":100}}}""".formatted(eight(3.4), eight(4.2)));
        assertThat(answer.getDouble("estimate")).isCloseTo(72.084, within(5e-4));
        assertThat(answer.getDouble("details.acknowledgement")).isCloseTo(.692820, within(5e-7));
        assertThat(answer.getDouble("details.balance")).isCloseTo(.75, within(1e-9));
        assertThat(answer.<Object>get("interval")).isNull();
    }

    @Test
    void aims_all_drafted_by_one_side_give_no_number() {
        var drafted = String.join(",", Collections.nCopies(5, "{\"proposedBy\":\"STATUTORY\"}"));
        post("shared-vision", FIVE_BY_FIVE.formatted(drafted))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("not-co-authored"), "detail", notNullValue());
    }

    @Test
    void what_cannot_be_read_is_refused_by_its_name() {
        post("shared-vision", FIVE_BY_FIVE.formatted(OF_BOTH).replace("]}", "], \"treshold\": 4}"))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"), "detail", containsString("threshold"));
        post("shared-vision", "{").then().statusCode(400);
        post("astrology", "{}").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void more_than_five_million_values_are_too_many() {
        var row = "[" + "1,".repeat(999) + "1]";
        var rows = String.join(",", Collections.nCopies(5_001, row));
        post("shared-vision", "{\"community\":[" + rows + "],\"statutory\":[],\"aims\":[]}")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void every_method_says_what_it_measures_and_where_it_comes_from() {
        Story.as(Tokens.of("evaluator").network(UUID.randomUUID()))
                .get("/v1/methods")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(
                        "items.name",
                        hasItems("shared-vision", "power-acknowledgement"),
                        "items.find { it.name == 'shared-vision' }.status",
                        equalTo("proposed"));
    }

    @Test
    void methods_are_for_evaluators_and_partners() {
        for (var role : List.of("reader", "data-protection")) {
            Story.as(Tokens.of(role).network(UUID.randomUUID()))
                    .get("/v1/methods")
                    .then()
                    .statusCode(403);
        }
        RestAssured.given().get("/v1/methods").then().statusCode(401);
    }

    /** Eight people whose 48 answers have that mean, as whole numbers where there are such. */
    private static List<List<Double>> eight(double mean) {
        return Collections.nCopies(8, Collections.nCopies(6, mean));
    }

    private static Response post(String method, String body) {
        return Story.as(Tokens.of("partner").network(UUID.randomUUID()).organisation(UUID.randomUUID()))
                .body(body)
                .post("/v1/methods/" + method);
    }

    private static JsonPath computed(String method, String body) {
        var text = post(method, body).then().statusCode(200).extract().asString();
        return JsonPath.from(text).using(new JsonPathConfig(NumberReturnType.DOUBLE));
    }
}
