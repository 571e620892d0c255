package org.coproductionhub.kit.notes;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.test.EveryOperation;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.kit.test.Tokens;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class EveryOperationTest extends EveryOperation {

    @Override
    protected List<String> oneOfEach() {
        var note = given().auth()
                .oauth2(Tokens.of("partner").network(UUID.randomUUID()).mint())
                .contentType("application/json")
                .body("{\"title\":\"A\"}")
                .post("/v1/notes")
                .header("Location");
        return List.of(URI.create(note).getPath());
    }
}
