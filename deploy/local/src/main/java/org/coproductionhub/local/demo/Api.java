package org.coproductionhub.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One caller of one service. Does what a good partner system does: asks again when the answer is a problem that says it
 * will pass, and changes only the version it has read.
 */
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI service;
    private final String credential;
    private final String secret;

    /**
     * @param credential the header that says who is calling
     */
    Api(URI service, String credential, String secret) {
        this.service = service;
        this.credential = credential;
        this.secret = secret;
    }

    JsonNode get(String path) {
        return json(send("GET", path, null, "application/json", null));
    }

    JsonNode post(String path, Object body) {
        return json(send("POST", path, text(body), "application/json", null));
    }

    /** Posts a text as it is. */
    JsonNode post(String path, String mediaType, String body) {
        return json(send("POST", path, body, mediaType, null));
    }

    /** Reads the thing, then makes the transition from just that version. */
    JsonNode transition(String thing, String verb, Object body) {
        var etag = send("GET", thing, null, "application/json", null)
                .headers()
                .firstValue("ETag")
                .orElse("*");
        return json(send("POST", thing + "/" + verb, text(body), "application/json", etag));
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String body, String mediaType, @Nullable String ifMatch) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var response = sendOnce(method, path, body, mediaType, ifMatch);
            if (response.statusCode() < 400) {
                return response;
            }
            boolean passes = response.headers().firstValue("Retry-After").isPresent();
            if (!passes || System.nanoTime() > deadline) {
                throw new Refusal(method + " " + path, response.statusCode(), response.body());
            }
            pause();
        }
    }

    private HttpResponse<String> sendOnce(
            String method, String path, @Nullable String body, String mediaType, @Nullable String ifMatch) {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8));
        if (body != null) {
            request.header("Content-Type", mediaType);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        request.header(credential, secret);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException away) {
            throw new Refusal(method + " " + path, 0, String.valueOf(away.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(method + " " + path, 0, "interrupted");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (JsonProcessingException broken) {
            throw new Refusal(response.uri().getPath(), response.statusCode(), response.body());
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** An answer that the demonstration did not expect. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refusal(String request, int status, String body) {
            super(request + " was answered " + status + ": " + body);
        }
    }
}
