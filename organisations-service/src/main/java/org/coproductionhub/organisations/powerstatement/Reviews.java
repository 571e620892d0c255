package org.coproductionhub.organisations.powerstatement;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.network.NetworkTransaction;
import org.coproductionhub.kit.outbox.Outbox;

/** Notices that the day of a power statement's review has come. */
@ApplicationScoped
public class Reviews {

    private final PowerStatements statements;
    private final EntityManager entityManager;
    private final Outbox outbox;
    private final Clock clock;

    Reviews(PowerStatements statements, EntityManager entityManager, Outbox outbox, Clock clock) {
        this.statements = statements;
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void remindToday() {
        remind(LocalDate.now(clock));
    }

    /** Each in a transaction of its own; where another replica was faster, there is nothing left to do. */
    public void remind(LocalDate today) {
        for (var due : due(today)) {
            try {
                NetworkTransaction.run(due.network(), () -> remind(due.id(), today));
            } catch (RuntimeException failed) {
                Log.warnf(failed, "The review of power statement %s; tried again within the hour", due.id());
            }
        }
    }

    private void remind(UUID id, LocalDate today) {
        var statement = statements.get(PowerStatementId.of(id));
        statement.fallDue(today).ifPresent(event -> outbox.publish(statement, event));
    }

    /** A power statement of a network. */
    record Due(UUID network, UUID id) {}

    @SuppressWarnings("unchecked")
    private List<Due> due(LocalDate today) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createNativeQuery("select /* every network, since the day comes for all of them */"
                                + " network_id, id from power_statement where review_by <= :today")
                        .setParameter("today", today)
                        .unwrap(org.hibernate.query.NativeQuery.class)
                        .addScalar("network_id", UUID.class)
                        .addScalar("id", UUID.class)
                        .setTupleTransformer((row, names) -> new Due((UUID) row[0], (UUID) row[1]))
                        .getResultList());
    }
}
