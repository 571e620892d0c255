package org.coproductionhub.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What can be seen of the outbox: {@code hub_outbox_backlog}, {@code hub_outbox_oldest_age_seconds} and {@code
 * hub_outbox_parked} (the same from every replica), {@code hub_outbox_relay_active}, {@code hub_outbox_relay_lag} (from
 * happening to acknowledged).
 */
@ApplicationScoped
class RelayMeters {

    private static final String STATE = """
            select (select count(*) from outbox),
                   (select extract(epoch from now() - (headers ->> 'ce_time')::timestamptz)
                    from outbox order by id limit 1),
                   (select count(*) from outbox_dead)""";

    private record State(double backlog, double oldest, double parked) {}

    private static final State UNKNOWN = new State(Double.NaN, Double.NaN, Double.NaN);

    private final AgroalDataSource database;
    private final AtomicBoolean active = new AtomicBoolean();
    private final Timer lag;
    private volatile State state = UNKNOWN;

    RelayMeters(AgroalDataSource database, MeterRegistry registry) {
        this.database = database;
        registry.gauge("hub.outbox.relay.active", active, now -> now.get() ? 1 : 0);
        registry.gauge("hub.outbox.backlog", this, meters -> meters.state.backlog());
        registry.gauge("hub.outbox.oldest.age.seconds", this, meters -> meters.state.oldest());
        registry.gauge("hub.outbox.parked", this, meters -> meters.state.parked());
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
            lag.record(Duration.between(Instant.parse(row.headers().get("ce_time")), now));
        }
    }

    @Scheduled(every = "5s", delayed = "1s")
    void look() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(STATE);
                var result = statement.executeQuery()) {
            result.next();
            state = new State(result.getLong(1), Math.max(0, result.getDouble(2)), result.getLong(3));
        } catch (SQLException away) {
            state = UNKNOWN;
        }
    }
}
