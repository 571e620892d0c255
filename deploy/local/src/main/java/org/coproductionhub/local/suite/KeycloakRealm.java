package org.coproductionhub.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproductionhub.local.machine.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The realm {@code hub} of a local Keycloak: a user for each role, named and with a password like it, and the claims
 * {@code groups}, {@code network} and {@code organisation} made from the user's roles and attributes.
 *
 * @param base Keycloak's address
 */
record KeycloakRealm(String base) {

    /** Name and password of the administrator; this Keycloak listens on 127.0.0.1 only and keeps nothing. */
    static final String ADMIN = "admin";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String issuer() {
        return base + "/realms/hub";
    }

    boolean answers() {
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer()))).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Makes the user what the token shall say, then logs in as it. */
    synchronized String token(String role, UUID network, @Nullable UUID organisation, Duration lifetime) {
        var admin = login("master", "admin-cli", ADMIN);
        var realm = base + "/admin/realms/hub";
        put(admin, realm, JSON.createObjectNode().put("accessTokenLifespan", lifetime.toSeconds()));
        var user = (ObjectNode)
                get(admin, realm + "/users?exact=true&username=" + role).path(0);
        var attributes = user.putObject("attributes");
        attributes.putArray("network").add(network.toString());
        if (organisation != null) {
            attributes.putArray("organisation").add(organisation.toString());
        }
        put(admin, realm + "/users/" + user.path("id").asText(), user);
        return login("hub", "hub-cli", role);
    }

    private String login(String realm, String client, String user) {
        var form = Map.of("grant_type", "password", "client_id", client, "username", user, "password", user);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return json(HttpRequest.newBuilder(URI.create(base + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .path("access_token")
                .asText();
    }

    private JsonNode get(String admin, String url) {
        return json(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + admin));
    }

    private void put(String admin, String url, JsonNode body) {
        json(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    private static JsonNode json(HttpRequest.Builder request) {
        try {
            var answer = send(request);
            if (answer.statusCode() >= 300) {
                throw new Refused(
                        "Keycloak said " + answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped");
        }
    }
}
