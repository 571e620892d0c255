package org.coproductionhub.kit.listening;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What can be seen of listening, by topic: {@code hub_listening_lag} (from happening to taken in; its count is what was
 * heard), {@code hub_listening_dead_letters_total}, and {@code hub_listening_waiting}.
 */
@ApplicationScoped
class ListeningMeters {

    private final MeterRegistry registry;
    private final Map<String, Timer> lags = new ConcurrentHashMap<>();

    ListeningMeters(MeterRegistry registry, Patience patience) {
        this.registry = registry;
        registry.gauge("hub.listening.waiting", patience, listeners -> listeners.waits() ? 1 : 0);
    }

    void heard(String topic, Message<?> message) {
        lags.computeIfAbsent(topic, this::lag).record(Duration.between(message.time(), Instant.now()));
    }

    void buried(String topic) {
        registry.counter("hub.listening.dead.letters", "topic", topic).increment();
    }

    private Timer lag(String topic) {
        return Timer.builder("hub.listening.lag")
                .tag("topic", topic)
                .serviceLevelObjectives(
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10))
                .register(registry);
    }
}
