package org.coproductionhub.kit.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Walks the service's OpenAPI document, so that no new endpoint can be forgotten: nobody comes in without a token, a role
 * and a network, and what belongs to another network answers exactly as what does not exist. A service extends it with
 * {@code @QuarkusTest} and {@code @WithTestResource(HubInfrastructure.class)}.
 */
public abstract class EveryOperation {

    private static final List<String> ROLES =
            List.of("hub-admin", "partner", "evaluator", "reader", "data-protection", "passer-by");

    private final UUID network = UUID.randomUUID();

    /** The operations (by {@code operationId}) that are meant for everybody. */
    protected Set<String> forEverybody() {
        return Set.of();
    }

    /**
     * Makes one of each thing that has an address, in a network of its own.
     *
     * @return their addresses, such as {@code /v1/organisations/0198…}
     */
    protected abstract List<String> oneOfEach();

    @Test
    void has_an_id_a_summary_and_a_place_among_the_secured_or_the_public() {
        check((operation, softly) -> {
            softly.assertThat(operation.id()).as("operationId of " + operation).isNotBlank();
            softly.assertThat(operation.summary()).as("summary of " + operation).isNotBlank();
            softly.assertThat(operation.roles().isEmpty())
                    .as(operation + " is open to everybody")
                    .isEqualTo(forEverybody().contains(operation.id()));
        });
    }

    @Test
    void refuses_who_has_no_token() {
        checkSecured((operation, softly) -> {
            refused(softly, operation, "without a token", operation.send(given()), 401);
            refused(softly, operation, "with rubbish", operation.send(bearer("rubbish")), 401);
        });
    }

    @Test
    void refuses_who_has_another_role() {
        checkSecured((operation, softly) -> ROLES.stream()
                .filter(role -> !operation.roles().contains(role))
                .forEach(role -> refused(softly, operation, "as " + role, operation.send(as(role, network)), 403)));
    }

    @Test
    void refuses_who_has_no_network() {
        checkSecured((operation, softly) -> operation
                .roles()
                .forEach(role -> refused(softly, operation, "without a network", operation.send(as(role, null)), 403)));
    }

    @Test
    void lets_in_who_may() {
        checkSecured((operation, softly) -> operation.roles().forEach(role -> {
            var answer = operation.send(as(role, network));
            softly.assertThat(answer.statusCode())
                    .as(operation + " as " + role + ": " + answer.asString())
                    .isLessThan(500)
                    .isNotEqualTo(401);
            softly.assertThat(answer.statusCode() == 403 && "forbidden".equals(answer.path("code")))
                    .as(operation + " refuses its own role " + role)
                    .isFalse();
        }));
    }

    @Test
    void knows_nothing_of_another_network() {
        var elsewhere = oneOfEach();
        var reached = new ArrayList<String>();
        checkSecured((operation, softly) -> elsewhere.stream()
                .filter(operation::leadsPast)
                .forEach(address -> {
                    reached.add(address);
                    for (var role : operation.roles()) {
                        var there = operation.sendTo(address, as(role, network));
                        var nowhere = operation.sendTo(notThere(address), as(role, network));
                        softly.assertThat(told(there, address))
                                .as(operation + " as " + role + " at " + address + " of another network")
                                .isEqualTo(told(nowhere, notThere(address)));
                        softly.assertThat(there.statusCode())
                                .as(operation + " as " + role + " at " + address + ": " + there.asString())
                                .isBetween(400, 499);
                    }
                }));
        assertThat(reached).as("addresses that some operation leads to").containsAll(elsewhere);
    }

    private static String told(Response answer, String address) {
        return answer.statusCode() + " " + answer.asString().replace(address, "");
    }

    private static String notThere(String address) {
        return address.substring(0, address.lastIndexOf('/') + 1) + new UUID(0, 7);
    }

    private void checkSecured(Check check) {
        check((operation, softly) -> {
            if (!forEverybody().contains(operation.id())) {
                check.of(operation, softly);
            }
        });
    }

    private void check(Check check) {
        var operations = operations();
        assertThat(operations).isNotEmpty();
        var softly = new SoftAssertions();
        operations.forEach(operation -> check.of(operation, softly));
        softly.assertAll();
    }

    @FunctionalInterface
    private interface Check {
        void of(DocumentedOperation operation, SoftAssertions softly);
    }

    private static void refused(
            SoftAssertions softly, DocumentedOperation operation, String who, Response answer, int status) {
        softly.assertThat(answer.statusCode()).as(operation + " " + who).isEqualTo(status);
        softly.assertThat(answer.contentType()).as(operation + " " + who).startsWith("application/problem+json");
        if (status == 401) {
            softly.assertThat(answer.header("WWW-Authenticate"))
                    .as(operation + " " + who)
                    .startsWith("Bearer");
        }
    }

    private static RequestSpecification as(String role, @Nullable UUID network) {
        return bearer(
                Tokens.of(role).network(network).organisation(UUID.randomUUID()).mint());
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static List<DocumentedOperation> operations() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(each -> DocumentedOperation.METHODS.contains(each.getKey()))
                        .flatMap(each ->
                                Stream.of(DocumentedOperation.of(each.getKey(), path.getKey(), each.getValue()))))
                .toList();
    }
}
