package org.coproductionhub.kit.audit;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Somebody asked for what is not theirs, or too often. */
record Refusal(
        @Nullable UUID network,
        String actor,
        @Nullable UUID organisation,
        String action,
        String target,
        String outcome,
        String address) {

    private static final int LONGEST_TARGET = 300;

    static Refusal of(RoutingContext request, int status) {
        var token = token(request);
        var path = request.normalizedPath();
        var remote = request.request().remoteAddress();
        return new Refusal(
                claim(token, "network"),
                token.map(JsonWebToken::getSubject).orElse("anonymous"),
                claim(token, "organisation"),
                request.request().method().name(),
                path.substring(0, Math.min(path.length(), LONGEST_TARGET)),
                "REFUSED " + status,
                remote == null ? "unknown" : remote.hostAddress());
    }

    private static Optional<JsonWebToken> token(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    private static @Nullable UUID claim(Optional<JsonWebToken> token, String name) {
        try {
            return token.map(each -> each.<Object>getClaim(name))
                    .map(each -> UUID.fromString(each.toString()))
                    .orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
