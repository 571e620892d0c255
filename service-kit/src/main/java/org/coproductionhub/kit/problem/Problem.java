package org.coproductionhub.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The one way to refuse: a rule that does not hold, told in words the caller can act on. Thrown where the rule is;
 * the caller sees it as {@code application/problem+json} (RFC 9457) with a stable {@code code}.
 */
public final class Problem extends HttpProblem {

    private static final String TYPES = "urn:coproductionhub:problem:";

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient List<Violation> violations;

    private Problem(Builder builder, String code, List<Violation> violations) {
        super(builder);
        this.code = code;
        this.violations = violations;
    }

    /** 400: the request can't be read. */
    public static Problem unreadable(String code, String detail, Violation... violations) {
        return of(400, "Unreadable request", code, detail, List.of(violations));
    }

    /** 400: this JSON can't be read, or not as what it should be. */
    public static Problem unreadable(JsonProcessingException json) {
        return UnreadableJson.problem(json);
    }

    /** 401: there is no token, or none that we accept. */
    static Problem unauthorized() {
        return of(
                builderOf(401, "Unauthorized", "unauthorized", "Send a valid bearer token", List.of())
                        .withHeader("WWW-Authenticate", "Bearer"),
                "unauthorized",
                List.of());
    }

    /** 403: the caller may not do this. */
    public static Problem forbidden(String code, String detail) {
        return of(403, "Forbidden", code, detail, List.of());
    }

    /** 404: there is no such thing in the caller's network. */
    public static Problem notFound(String what) {
        return of(404, "Not found", "not-found", "There is no such " + what + " in this network", List.of());
    }

    /** 409: a rule of the domain says no. */
    public static Problem conflict(String code, String detail) {
        return of(409, "Conflict", code, detail, List.of());
    }

    /** 409 that will pass: ask again after the given time. */
    public static Problem notYet(String code, String detail, Duration retryAfter) {
        return of(
                builderOf(409, "Conflict", code, detail, List.of())
                        .with("retryable", true)
                        .withHeader("Retry-After", Math.max(1, retryAfter.toSeconds())),
                code,
                List.of());
    }

    /** 410: it was there, and is not any more. */
    public static Problem gone(String code, String detail) {
        return of(410, "Gone", code, detail, List.of());
    }

    /** 412: the representation has changed since the caller read it. */
    public static Problem stale(String detail) {
        return of(412, "Precondition failed", "stale-version", detail, List.of());
    }

    /** 413: more than one request may carry. */
    public static Problem tooLarge(String detail) {
        return of(413, "Content too large", "too-large", detail, List.of());
    }

    /** 422: understood, but the content breaks a rule. */
    public static Problem invalid(String code, String detail, Violation... violations) {
        return invalid(code, detail, List.of(violations));
    }

    /** 422 with all that is wrong at once. */
    public static Problem invalid(String code, String detail, List<Violation> violations) {
        return of(422, "Invalid content", code, detail, violations);
    }

    /** 428: a change must say which version it changes. */
    public static Problem preconditionRequired() {
        return of(
                428,
                "Precondition required",
                "if-match-required",
                "Send If-Match with the ETag of the representation you are changing",
                List.of());
    }

    /** 429: slow down. */
    public static Problem tooMany(Duration retryAfter) {
        return of(
                builderOf(429, "Too many requests", "rate-limited", "Too many requests from this client", List.of())
                        .withHeader("Retry-After", Math.max(1, retryAfter.toSeconds())),
                "rate-limited",
                List.of());
    }

    /** 503: a dependency is away; nothing was changed. */
    public static Problem unavailable(String detail) {
        return of(
                builderOf(503, "Service unavailable", "unavailable", detail, List.of())
                        .withHeader("Retry-After", 2),
                "unavailable",
                List.of());
    }

    public String code() {
        return code;
    }

    /** What is wrong with the input; empty where that is not the matter. */
    public List<Violation> violations() {
        return violations;
    }

    static Problem of(int status, String title, String code, String detail, List<Violation> violations) {
        return of(builderOf(status, title, code, detail, violations), code, violations);
    }

    private static Problem of(Builder builder, String code, List<Violation> violations) {
        return new Problem(builder, code, violations);
    }

    private static Builder builderOf(int status, String title, String code, String detail, List<Violation> violations) {
        var builder = HttpProblem.builder()
                .withType(URI.create(TYPES + code))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .with("code", code);
        return violations.isEmpty() ? builder : builder.with("violations", violations);
    }
}
