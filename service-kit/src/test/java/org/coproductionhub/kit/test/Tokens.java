package org.coproductionhub.kit.test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens as an identity provider would give them:
 * {@code Tokens.of("partner").network(id).organisation(id).mint()}. Immutable; a claim not named is not in the token.
 */
public record Tokens(
        SigningKey key,
        List<String> roles,
        @Nullable UUID network,
        @Nullable UUID organisation,
        String subject,
        Duration lifetime) {

    public static final String ISSUER = "https://hub.localhost";

    /** Signed by this JVM's key, which {@link HubInfrastructure} tells the service under test; valid for an hour. */
    public static Tokens of(String... roles) {
        return signedBy(SigningKey.ofThisJvm(), roles);
    }

    public static Tokens signedBy(SigningKey key, String... roles) {
        return new Tokens(key, List.of(roles), null, null, String.join("+", roles), Duration.ofHours(1));
    }

    public Tokens network(@Nullable UUID network) {
        return new Tokens(key, roles, network, organisation, subject, lifetime);
    }

    public Tokens organisation(@Nullable UUID organisation) {
        return new Tokens(key, roles, network, organisation, subject, lifetime);
    }

    public Tokens subject(String subject) {
        return new Tokens(key, roles, network, organisation, subject, lifetime);
    }

    /** A negative duration makes a token that has run out. */
    public Tokens validFor(Duration lifetime) {
        return new Tokens(key, roles, network, organisation, subject, lifetime);
    }

    public String mint() {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(key.privateKey());
        signature.setPayload(claims().toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JwtClaims claims() {
        var now = NumericDate.now();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + lifetime.toSeconds()));
        claims.setStringListClaim("groups", roles);
        if (network != null) {
            claims.setStringClaim("network", network.toString());
        }
        if (organisation != null) {
            claims.setStringClaim("organisation", organisation.toString());
        }
        return claims;
    }
}
