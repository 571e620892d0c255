package org.coproductionhub.kit.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
@TestProfile(RateLimitTest.ThreeAtOnce.class)
class RateLimitTest {

    public static class ThreeAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hub.rate-limit.per-second", "1", "hub.rate-limit.burst", "3");
        }
    }

    @Test
    void who_asks_too_often_is_told_when_to_ask_again_and_nobody_else_is() {
        ask("restless").statusCode(200).header("RateLimit-Policy", "\"client\";q=3;w=3");
        ask("restless").header("RateLimit", startsWith("\"client\";r="));
        refusedAgain()
                .contentType("application/problem+json")
                .header("RateLimit", startsWith("\"client\";r=0;t="))
                .header("Retry-After", matchesPattern("[1-9]"))
                .body("code", equalTo("rate-limited"), "instance", equalTo("/v1/notes"));
        ask("patient").statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }

    /** The share grows while the machine is slow. */
    private static ValidatableResponse refusedAgain() {
        for (int tries = 0; tries < 200; tries++) {
            var answer = ask("restless");
            if (answer.extract().statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }

    private static ValidatableResponse ask(String subject) {
        var token = Tokens.of("reader", "hub-admin").subject(subject).network(UUID.randomUUID());
        return given().header("Authorization", "Bearer " + token.mint())
                .get("/v1/notes")
                .then();
    }
}
