package org.coproductionhub.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/**
 * What can be seen of the table, the same from every replica: {@code hub_outbox_backlog}, {@code
 * hub_outbox_oldest_age_seconds} and {@code hub_outbox_parked}. NaN while the database is away.
 */
@ApplicationScoped
class OutboxGauges {

    private static final String STATE = """
            select /* every network, since the relay serves them all */
                   (select count(*) from outbox),
                   (select extract(epoch from now() - (headers ->> 'ce_time')::timestamptz)
                    from outbox order by id limit 1),
                   (select count(*) from outbox_dead)""";

    private record State(double backlog, double oldest, double parked) {}

    private static final State UNKNOWN = new State(Double.NaN, Double.NaN, Double.NaN);

    private final AgroalDataSource database;
    private volatile State state = UNKNOWN;

    OutboxGauges(AgroalDataSource database, MeterRegistry registry) {
        this.database = database;
        registry.gauge("hub.outbox.backlog", this, gauges -> gauges.state.backlog());
        registry.gauge("hub.outbox.oldest.age.seconds", this, gauges -> gauges.state.oldest());
        registry.gauge("hub.outbox.parked", this, gauges -> gauges.state.parked());
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
