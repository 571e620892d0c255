package org.coproductionhub.kit.security;

import io.quarkus.arc.Arc;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is calling: what the bearer token of the current request says. */
@ApplicationScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject: the partner system or person, an opaque name. {@code anonymous} without a token. */
    public String subject() {
        return token().map(JsonWebToken::getSubject).orElse("anonymous");
    }

    /** The caller's network; 403 {@code network-required} where the token names none. */
    public UUID network() {
        return networkIfKnown()
                .orElseThrow(() -> Problem.forbidden(
                        "network-required", "The token has no claim 'network' with the id of a network"));
    }

    /** The caller's network, if the token names one. */
    public Optional<UUID> networkIfKnown() {
        return claim("network");
    }

    /** The organisation the caller speaks for, if the token names one. */
    public Optional<UUID> organisation() {
        return claim("organisation");
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Refuses (403 {@code not-your-organisation}) unless the caller is that organisation, or administers the network. */
    public void mustActFor(UUID organisation) {
        if (!is(Roles.HUB_ADMIN)) {
            mustBe(organisation);
        }
    }

    /** Refuses (403 {@code not-your-organisation}) unless the caller is that organisation: nobody signs for another. */
    public void mustBe(UUID organisation) {
        if (!organisation().filter(organisation::equals).isPresent()) {
            throw Problem.forbidden("not-your-organisation", "Only the organisation itself may do this");
        }
    }

    private Optional<UUID> claim(String name) {
        return token().map(token -> said(token, name)).flatMap(Caller::uuid);
    }

    /** Asked by its name, a claim of our own costs the principal an exception each time, thrown and caught inside. */
    private static @Nullable Object said(JsonWebToken token, String name) {
        return token instanceof OidcJwtCallerPrincipal principal
                ? principal.getClaims().getClaimValue(name)
                : token.getClaim(name);
    }

    private static Optional<UUID> uuid(Object claim) {
        try {
            return Optional.of(UUID.fromString(claim.toString()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<JsonWebToken> token() {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return Optional.empty();
        }
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
