package org.coproductionhub.kit.openapi;

/** The problems that operations have in common, each a response of the document. */
enum Refusal {
    UNREADABLE(400, "The request can't be read: `violations` name what, and the field that was perhaps meant."),
    UNAUTHORIZED(401, "There is no bearer token, or none that holds."),
    FORBIDDEN(403, "The caller's role, organisation or network does not allow it."),
    NOT_FOUND(404, "There is no such thing in the caller's network."),
    CONFLICT(409, "A rule says no: `code` tells which. With `retryable`, ask again after `Retry-After`."),
    STALE(412, "It has changed since the caller read it."),
    TOO_LARGE(413, "The body is larger than may be."),
    MEDIA_TYPE(415, "The body is of a type that is not taken here."),
    INVALID(422, "Understood, but the content breaks a rule: `violations` name what."),
    NO_VERSION(428, "A change says which version it changes: send `If-Match`."),
    TOO_MANY(429, "Too many requests from this client: wait for `Retry-After` seconds."),
    UNAVAILABLE(503, "A dependency is away for a moment; nothing was changed. Ask again after `Retry-After`.");

    private final int status;
    private final String description;

    Refusal(int status, String description) {
        this.status = status;
        this.description = description;
    }

    String status() {
        return Integer.toString(status);
    }

    String description() {
        return description;
    }

    boolean passes() {
        return this == TOO_MANY || this == UNAVAILABLE || this == CONFLICT;
    }
}
