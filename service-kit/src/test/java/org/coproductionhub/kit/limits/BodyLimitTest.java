package org.coproductionhub.kit.limits;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class BodyLimitTest {

    @TestHTTPResource("/v1/notes")
    URI notes;

    private final String token = "Bearer "
            + Tokens.of("hub-admin", "partner").network(UUID.randomUUID()).mint();

    private final byte[] tooMuch = ("{\"text\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(UTF_8);

    @Test
    void a_body_of_more_than_a_mebibyte_is_refused() {
        given().header("Authorization", token)
                .contentType("application/json")
                .body(tooMuch)
                .post("/v1/notes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too-large"));
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_read_no_further_than_a_mebibyte() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(notes)
                    .header("Authorization", token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)))
                    .build();

            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("too-large");
        }
    }
}
