package org.coproductionhub.organisations;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.kit.test.Tokens;

/** A hub of its own for each test: a fresh network, and the people who call on its behalf. */
public record Hub(UUID network) {

    public static Hub aHub() {
        return new Hub(UUID.randomUUID());
    }

    public RequestSpecification admin() {
        return as(Tokens.of("hub-admin").network(network));
    }

    public RequestSpecification reader() {
        return as(Tokens.of("reader").network(network));
    }

    /** The partner system of an organisation. */
    public RequestSpecification partner(String organisation) {
        return as(Tokens.of("partner").network(network).organisation(UUID.fromString(organisation)));
    }

    private static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.mint()).contentType(ContentType.JSON);
    }

    /** Registers an organisation; its id. */
    public String organisation(String name, String side) {
        return admin().body(Map.of("name", name, "side", side))
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String aMosque() {
        return organisation("Balham Mosque", "COMMUNITY");
    }

    public String aTrust() {
        return organisation("South West Trust", "STATUTORY");
    }

    /** Forms a partnership; its id. */
    public String partnership(String... organisations) {
        return admin().body(Map.of(
                        "name",
                        "Family therapy",
                        "purpose",
                        "Therapy where families are",
                        "organisations",
                        organisations))
                .post("/v1/partnerships")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The step that follows what was answered last: with its entity tag. */
    public static Response then(Response last, RequestSpecification who, Object body, String path) {
        return who.header("If-Match", last.header("ETag")).body(body).post(path);
    }
}
