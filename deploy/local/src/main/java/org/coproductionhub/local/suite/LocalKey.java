package org.coproductionhub.local.suite;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.kit.test.SigningKey;
import org.coproductionhub.kit.test.Tokens;
import org.coproductionhub.local.machine.DataDirectory;
import org.jspecify.annotations.Nullable;

/** Tokens signed by a key that is kept with the data; the services know its public half. */
public record LocalKey(DataDirectory data) implements Identity {

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OIDC_PUBLIC_KEY",
                SigningKey.keptIn(data.signingKey()).publicKey(),
                "QUARKUS_OIDC_TOKEN_ISSUER",
                Tokens.ISSUER);
    }

    @Override
    public String token(String role, UUID network, @Nullable UUID organisation, Duration lifetime) {
        return Tokens.signedBy(SigningKey.keptIn(data.signingKey()), role)
                .network(network)
                .organisation(organisation)
                .validFor(lifetime)
                .mint();
    }

    @Override
    public void mustBeAbleToStart() {}

    @Override
    public void start(Progress progress) {
        SigningKey.keptIn(data.signingKey());
    }

    @Override
    public void close() {}
}
