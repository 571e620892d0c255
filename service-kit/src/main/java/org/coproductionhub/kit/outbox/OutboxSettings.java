package org.coproductionhub.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** {@code hub.outbox.*}; the defaults are right unless measured otherwise. */
@ConfigMapping(prefix = "hub.outbox")
interface OutboxSettings {

    /** Where the relay connects: straight to PostgreSQL, past any transaction pooler, for its lock lives in the session. */
    String jdbcUrl();

    Optional<String> username();

    Optional<String> password();

    /** Whether this replica takes part in relaying. */
    @WithDefault("true")
    boolean relay();

    /** How often the active relay looks when nobody wakes it: what other replicas committed waits at most so long. */
    @WithDefault("20ms")
    Duration poll();

    /** How often a standby tries to take over. */
    @WithDefault("500ms")
    Duration takeover();

    /** Most events sent at a time. */
    @WithDefault("2000")
    int batch();

    /** Most bytes of payload sent at a time; a single event may be larger. */
    @WithDefault("8388608")
    long batchBytes();
}
