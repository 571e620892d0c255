package org.coproductionhub.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.persistence.Aggregate;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Where a use case tells what happened. The event leaves exactly when the transaction commits: its row is written with
 * it, just before the commit, when the version that the change gave to its aggregate is known.
 */
@ApplicationScoped
public class Outbox {

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entityManager;
    private final Envelopes envelopes;
    private final OutboxTable table;
    private final Relay relay;

    Outbox(
            TransactionSynchronizationRegistry transaction,
            EntityManager entityManager,
            Envelopes envelopes,
            OutboxTable table,
            Relay relay) {
        this.transaction = transaction;
        this.entityManager = entityManager;
        this.envelopes = envelopes;
        this.table = table;
        this.relay = relay;
    }

    /**
     * Tells the event when the current transaction commits. It is a new version of its aggregate, even where the
     * aggregate itself has not changed.
     *
     * @throws IllegalStateException outside a transaction, and for a second event of the same aggregate in it: an
     *     aggregate's version is one event
     */
    public void publish(Aggregate source, DomainEvent event) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event can only be published in a transaction");
        }
        pending().add(envelopes.seal(source, event));
    }

    private PendingEvents pending() {
        if (transaction.getResource(Outbox.class) instanceof PendingEvents pending) {
            return pending;
        }
        var pending = new PendingEvents();
        transaction.putResource(Outbox.class, pending);
        transaction.registerInterposedSynchronization(new AtCommit(pending));
        return pending;
    }

    private final class AtCommit implements Synchronization {

        private final PendingEvents pending;

        AtCommit(PendingEvents pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCompletion() {
            entityManager.flush();
            pending.sources().filter(Aggregate::isAsLoaded).forEach(this::raiseVersion);
            table.insert(pending.envelopes());
        }

        /** What happened touched only parts that do not count as a change of it; its event needs a version all the same. */
        private void raiseVersion(Aggregate source) {
            entityManager.lock(source, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            // Hibernate has given its connection back once already before this completion, and will not do so again
            entityManager
                    .unwrap(SharedSessionContractImplementor.class)
                    .getJdbcCoordinator()
                    .getLogicalConnection()
                    .beforeTransactionCompletion();
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
