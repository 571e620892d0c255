package org.coproductionhub.kit.test;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One operation of an OpenAPI document, and how to send it. */
record DocumentedOperation(
        String method,
        String path,
        String id,
        String summary,
        Set<String> roles,
        @Nullable String contentType) {

    static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final String PARAMETER = "\\{[^}]+}";

    @SuppressWarnings("unchecked")
    static DocumentedOperation of(String method, String path, Object described) {
        var operation = (Map<String, Object>) described;
        var security = (List<Map<String, List<String>>>) operation.getOrDefault("security", List.of());
        var roles = new TreeSet<String>();
        security.forEach(scheme -> scheme.values().forEach(roles::addAll));
        var body = (Map<String, Map<String, Object>>) operation.get("requestBody");
        return new DocumentedOperation(
                method,
                path,
                (String) operation.getOrDefault("operationId", ""),
                (String) operation.getOrDefault("summary", ""),
                roles,
                body == null ? null : body.get("content").keySet().iterator().next());
    }

    /** Sends it for something that does not exist. */
    Response send(RequestSpecification request) {
        return sendTo("", request);
    }

    /** Sends it for that thing, or for one that belongs to it. */
    Response sendTo(String address, RequestSpecification request) {
        var target = address + rest(address).replaceAll(PARAMETER, new UUID(0, 7).toString());
        if (contentType != null) {
            request.contentType(contentType).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.header("If-Match", "*")
                .urlEncodingEnabled(false)
                .request(method.toUpperCase(Locale.ROOT), target);
    }

    /** Whether its path begins with that of the thing at this address. */
    boolean leadsPast(String address) {
        return Pattern.matches(beginning(address), address);
    }

    /** The part of its path that has as many steps as the address, as a pattern. */
    private String beginning(String address) {
        var steps = path.split("/");
        int count = address.split("/").length;
        return steps.length < count
                ? "(?!)"
                : String.join("/", List.of(steps).subList(0, count)).replaceAll(PARAMETER, "[0-9a-f-]{36}");
    }

    private String rest(String address) {
        if (address.isEmpty()) {
            return path;
        }
        var steps = List.of(path.split("/"));
        var rest = String.join("/", steps.subList(address.split("/").length, steps.size()));
        return rest.isEmpty() ? "" : "/" + rest;
    }

    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
