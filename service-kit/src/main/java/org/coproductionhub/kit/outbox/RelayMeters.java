package org.coproductionhub.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What can be seen of this replica's relay: {@code hub_outbox_relay_active}, and {@code hub_outbox_relay_lag} from
 * happening to acknowledged.
 */
@ApplicationScoped
class RelayMeters {

    private final AtomicBoolean active = new AtomicBoolean();
    private final Timer lag;

    RelayMeters(MeterRegistry registry) {
        registry.gauge("hub.outbox.relay.active", active, now -> now.get() ? 1 : 0);
        lag = Timer.builder("hub.outbox.relay.lag")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10))
                .register(registry);
    }

    void active(boolean now) {
        active.set(now);
    }

    void count(Delivery delivery) {
        var now = Instant.now();
        for (var row : delivery.sentRows()) {
            lag.record(Duration.between(row.time(), now));
        }
    }
}
