package org.coproductionhub.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.stream.IntStream;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.persistence.Aggregate;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SelfDirtinessTracker;
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
        if (source.isAsLoaded() && Hibernate.unproxy(source) instanceof SelfDirtinessTracker unchanged) {
            unchanged.$$_hibernate_trackChange(anyColumn(source));
        }
    }

    /** What changed may be parts of it only, for which Hibernate would not raise the version by itself. */
    private String anyColumn(Aggregate source) {
        var mapping = entityManager
                .unwrap(SharedSessionContractImplementor.class)
                .getEntityPersister(null, Hibernate.unproxy(source));
        return IntStream.range(0, mapping.getPropertyNames().length)
                .filter(i -> i != mapping.getVersionPropertyIndex())
                .filter(i -> mapping.getPropertyUpdateability()[i] && mapping.getPropertyVersionability()[i])
                .filter(i -> !mapping.getPropertyTypes()[i].isCollectionType())
                .mapToObj(i -> mapping.getPropertyNames()[i])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(source.getClass() + " has nothing that could change"));
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
            table.insert(pending.envelopes());
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
