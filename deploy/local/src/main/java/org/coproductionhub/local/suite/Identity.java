package org.coproductionhub.local.suite;

import java.util.Map;

/** Who vouches for callers: the key kept with the data, or a real Keycloak. */
public interface Identity extends AutoCloseable {

    /** What a service must be told to believe it. */
    Map<String, String> environment();

    /** Refuses early what would fail late. */
    void mustBeAbleToStart();

    void start(Progress progress);

    @Override
    void close();
}
