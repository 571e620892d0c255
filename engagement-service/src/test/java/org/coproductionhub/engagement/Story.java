package org.coproductionhub.engagement;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.kit.test.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** A network of its own, with a mosque and a trust in partnership, a charity that is in none, and somebody to call. */
public final class Story {

    public final UUID network = UUID.randomUUID();
    public final UUID mosque = UUID.randomUUID();
    public final UUID trust = UUID.randomUUID();
    public final UUID charity = UUID.randomUUID();
    public final UUID partnership = UUID.randomUUID();

    public Story() {
        knows(mosque, "COMMUNITY", "REGISTERED");
        knows(trust, "STATUTORY", "REGISTERED");
        knows(charity, "COMMUNITY", "REGISTERED");
        sql(
                "insert into known_partnership (network_id, id, version, organisations, state) values (?, ?, 0, ?, ?)",
                network,
                partnership,
                new UUID[] {mosque, trust},
                "FORMED");
    }

    /** As if an organisation's event had arrived. */
    public void knows(UUID organisation, String side, String state) {
        sql(
                "insert into known_organisation (network_id, id, version, side, state) values (?, ?, 0, ?, ?)",
                network,
                organisation,
                side,
                state);
    }

    /** As if the event of a membership's end had arrived. */
    public void membershipEnded(UUID organisation) {
        sql(
                "insert into known_membership (network_id, id, version, state) values (?, ?, 0, 'LEFT')",
                network,
                organisation);
    }

    public RequestSpecification hub() {
        return as(Tokens.of("hub-admin").network(network));
    }

    public RequestSpecification partner(UUID organisation) {
        return as(Tokens.of("partner").network(network).organisation(organisation));
    }

    public RequestSpecification role(String role) {
        return as(Tokens.of(role).network(network));
    }

    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.mint()).contentType(JSON);
    }

    /** A plan that the mosque hosts for the partnership, with as many seats as said. */
    public Map<String, Object> plan(Integer capacity) {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("hosts", List.of(mosque));
        plan.put("partnershipId", partnership);
        plan.put("kind", "MEETING");
        plan.put("title", "Sitting together");
        plan.put("startsAt", "2026-10-05T17:00:00Z");
        plan.put("endsAt", "2026-10-05T19:00:00Z");
        plan.put("timeZone", "Europe/London");
        plan.put("place", Map.of("kind", "PHYSICAL", "venue", "The mosque's hall"));
        plan.put("capacity", capacity);
        plan.put("visibility", "NETWORK");
        return plan;
    }

    public Map<String, Object> plan(Integer capacity, String field, Object value) {
        var plan = plan(capacity);
        plan.put(field, value);
        return plan;
    }

    public String aDraft(Map<String, Object> plan) {
        return hub().body(plan)
                .post("/v1/engagements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String aPublishedEngagement(Map<String, Object> plan) {
        var id = aDraft(plan);
        does(hub(), "/v1/engagements/" + id, "publish", null).statusCode(200);
        return id;
    }

    public String aPublishedEngagementWithSeats(Integer capacity) {
        return aPublishedEngagement(plan(capacity));
    }

    /** The transition of a thing, with the entity tag it has now. */
    public ValidatableResponse does(RequestSpecification caller, String thing, String verb, Object body) {
        var request = caller.header("If-Match", tag(thing));
        return (body == null ? request : request.body(body))
                .post(thing + "/" + verb)
                .then();
    }

    public ValidatableResponse patches(RequestSpecification caller, String thing, Object patch) {
        return caller.header("If-Match", tag(thing))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(thing)
                .then();
    }

    public Response registers(RequestSpecification caller, String engagement, UUID participant) {
        return caller.body(Map.of("participantId", participant, "side", "COMMUNITY"))
                .post("/v1/engagements/" + engagement + "/registrations");
    }

    public String aRegistration(String engagement) {
        return registers(hub(), engagement, UUID.randomUUID())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String stateOf(String registration) {
        return hub().get("/v1/registrations/" + registration).path("state");
    }

    public String tag(String thing) {
        return hub().get(thing).then().statusCode(200).extract().header("ETag");
    }

    public static Map<String, Object> aRecord() {
        return Map.of(
                "chairs",
                List.of(Map.of("side", "COMMUNITY"), Map.of("side", "STATUTORY")),
                "agendaItems",
                List.of(
                        Map.of("title", "Waiting times", "raisedBySide", "COMMUNITY"),
                        Map.of("title", "Interpreters", "raisedBySide", "COMMUNITY"),
                        Map.of("title", "Budget", "raisedBySide", "STATUTORY")),
                "decisions",
                List.of(Map.of(
                        "text",
                        "A link worker in the mosque",
                        "proposedBySide",
                        "COMMUNITY",
                        "influencedBySides",
                        List.of("STATUTORY"))),
                "speakingTimeConsent",
                true,
                "speakingMinutesBySide",
                Map.of("COMMUNITY", 41.5, "STATUTORY", 48.5),
                "attendanceBySide",
                Map.of("COMMUNITY", 7, "STATUTORY", 4));
    }

    private static void sql(String statement, Object... values) {
        try (var connection = connect();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(
                        i + 1, values[i] instanceof UUID[] array ? connection.createArrayOf("uuid", array) : values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
