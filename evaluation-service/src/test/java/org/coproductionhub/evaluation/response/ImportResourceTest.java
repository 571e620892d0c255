package org.coproductionhub.evaluation.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.coproductionhub.evaluation.Story;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class ImportResourceTest {

    @Test
    void sheets_from_paper_come_in_once_however_often_they_are_sent() {
        var story = Story.ofAPartnership();
        story.proposes(story.mosque, "COMMUNITY");
        var round = story.anOpenRound();
        var aim = story.aims.getFirst();
        var lines = """
                {"side":"COMMUNITY","organisationId":"%1$s","key":"1","acknowledgement":{"A1":4},"aims":{"%2$s":5}}
                {"side":"COMMUNITY","organisationId":"%1$s","key":"2","acknowledgement":{"A1":"DECLINED","A2":3}}
                {"side":"STATUTORY","organisationId":"%1$s","key":"3","acknowledgement":{"A1":4}}
                {"side":"COMMUNITY","key":"4","acknowledgement":{"A1":9}}
                """.formatted(story.mosque, aim);

        takesIn(story, round, "application/x-ndjson", lines)
                .body("created", equalTo(2), "refused", equalTo(2), "lines", hasSize(4));
        takesIn(story, round, "application/x-ndjson", lines)
                .body("created", equalTo(0), "unchanged", equalTo(2), "refused", equalTo(2));
        takesIn(
                        story,
                        round,
                        "text/csv",
                        "side,key,acknowledgement.A1,aims." + aim + "\nSTATUTORY,c1,4,5\nSTATUTORY,c2,,DECLINED\n")
                .body("created", equalTo(2), "refused", equalTo(0));
    }

    @Test
    void only_evaluators_import_and_only_while_the_round_is_open() {
        var story = Story.ofAPartnership();
        var round = story.anOpenRound();
        var path = "/v1/rounds/" + round + "/responses/import";
        var line = "{\"side\":\"COMMUNITY\",\"acknowledgement\":{\"A1\":4}}\n";
        story.partner(story.mosque)
                .contentType("application/x-ndjson")
                .body(line.getBytes(UTF_8))
                .post(path)
                .then()
                .statusCode(403);
        new Story()
                .evaluator()
                .contentType("application/x-ndjson")
                .body(line.getBytes(UTF_8))
                .post(path)
                .then()
                .statusCode(404);
        story.does(story.evaluator(), round, "close", null).then().statusCode(200);
        story.evaluator()
                .contentType("application/x-ndjson")
                .body(line.getBytes(UTF_8))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("round-closed"));
    }

    private static ValidatableResponse takesIn(Story story, String round, String type, String body) {
        return story.evaluator()
                .contentType(type)
                .body(body.getBytes(UTF_8))
                .post("/v1/rounds/" + round + "/responses/import")
                .then()
                .statusCode(200);
    }
}
