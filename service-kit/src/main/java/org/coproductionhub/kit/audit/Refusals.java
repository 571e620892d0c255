package org.coproductionhub.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;

/**
 * Notes each refusal (401, 403, 429) in the audit log. Who knocks at the door must not keep the house busy: refusals wait
 * in a bounded queue, equal ones within a second become one row, and what does not fit is only counted.
 */
@ApplicationScoped
public class Refusals {

    private static final int MOST_WAITING = 1_000;
    private static final int OUTERMOST = 1_000;
    private static final Set<Integer> REFUSED = Set.of(401, 403, 429);

    private final BlockingQueue<Refusal> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final DataSource database;
    private final MeterRegistry meters;

    Refusals(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    /** At the outermost, so that what never reaches a resource is seen too. */
    void watch(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addEndHandler(_ -> note(request));
                    request.next();
                },
                OUTERMOST);
    }

    private void note(RoutingContext request) {
        int status = request.response().getStatusCode();
        if (REFUSED.contains(status) && !waiting.offer(Refusal.of(request, status))) {
            meters.counter("hub_audit_refusals_lost").increment();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        var refusals = new LinkedHashSet<Refusal>();
        waiting.drainTo(refusals, MOST_WAITING);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit_log (network_id, actor, organisation, action, target, outcome, address)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (var refusal : refusals) {
                insert.setObject(1, refusal.network());
                insert.setString(2, refusal.actor());
                insert.setObject(3, refusal.organisation());
                insert.setString(4, refusal.action());
                insert.setString(5, refusal.target());
                insert.setString(6, refusal.outcome());
                insert.setString(7, refusal.address());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException away) {
            refusals.forEach(waiting::offer);
            throw away;
        }
    }

    void writeTheLast(@Observes ShutdownEvent stopping) throws SQLException {
        write();
    }
}
