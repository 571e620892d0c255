package org.coproductionhub.local.suite;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who vouches for callers: the key kept with the data, or a real Keycloak. */
public interface Identity extends AutoCloseable {

    /** The network that a local run acts in unless told otherwise. */
    UUID NETWORK = UUID.fromString("01980000-0000-7000-8000-000000000001");

    /** What a service must be told to believe it. */
    Map<String, String> environment();

    /** A bearer token of that role in that network, speaking for that organisation if one is given. */
    String token(String role, UUID network, @Nullable UUID organisation, Duration lifetime);

    /** Refuses early what would fail late. */
    void mustBeAbleToStart();

    void start(Progress progress);

    @Override
    void close();
}
