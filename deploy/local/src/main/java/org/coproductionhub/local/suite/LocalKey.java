package org.coproductionhub.local.suite;

import java.util.Map;
import java.util.UUID;
import org.coproductionhub.kit.test.SigningKey;
import org.coproductionhub.kit.test.Tokens;
import org.coproductionhub.local.machine.DataDirectory;

/** Tokens signed by a key that is kept with the data; the services know its public half. */
public record LocalKey(DataDirectory data) implements Identity {

    /** The network that a local run acts in unless told otherwise. */
    public static final UUID NETWORK = UUID.fromString("01980000-0000-7000-8000-000000000001");

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OIDC_PUBLIC_KEY",
                SigningKey.keptIn(data.signingKey()).publicKey(),
                "QUARKUS_OIDC_TOKEN_ISSUER",
                Tokens.ISSUER);
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
