package org.coproductionhub.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.coproductionhub.kit.retry.Backoff;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds and deletes it once Kafka has acknowledged. Every replica has one; whose connection holds
 * the database's lock is active, the others wait to take over. An event may be sent twice (after a crash between
 * acknowledgement and deletion), and is never lost or overtaken by a later one of its aggregate.
 */
@Startup
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final OutboxSettings settings;
    private final Map<String, Object> kafka;
    private final RelayMeters meters;
    private final Thread thread =
            Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
    private volatile boolean running = true;

    Relay(OutboxSettings settings, @Identifier("default-kafka-broker") Map<String, Object> kafka, RelayMeters meters) {
        this.settings = settings;
        this.kafka = kafka;
        this.meters = meters;
    }

    @PostConstruct
    void start() {
        if (settings.relay()) {
            thread.start();
        }
    }

    /** Something was committed. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** Lets the batch at hand finish and frees the lock. */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stop();
    }

    void stop() throws InterruptedException {
        running = false;
        wake();
        if (!thread.join(Duration.ofSeconds(10))) {
            thread.interrupt();
        }
    }

    private void run() {
        while (running) {
            try (var queue = OutboxQueue.open(settings);
                    var sender = new Sender(kafka)) {
                relay(queue, sender);
            } catch (SQLException | KafkaException lost) {
                LOG.warnf("The outbox waits: %s", lost.getMessage());
                pause(backoff.next());
            } catch (RuntimeException unforeseen) {
                LOG.error("The outbox waits", unforeseen);
                pause(backoff.next());
            } finally {
                meters.active(false);
            }
        }
    }

    private void relay(OutboxQueue queue, Sender sender) throws SQLException {
        while (running && !queue.takeLead()) {
            pause(settings.takeover());
        }
        meters.active(running);
        while (running) {
            var rows = queue.next();
            if (rows.isEmpty()) {
                pause(settings.poll());
            } else {
                settle(queue, sender.send(rows));
            }
        }
    }

    private void settle(OutboxQueue queue, Delivery delivery) throws SQLException {
        queue.settle(delivery);
        meters.count(delivery);
        delivery.refused()
                .forEach(refusal -> LOG.errorf(
                        "Parked outbox row %d of %s: %s",
                        refusal.row().id(), refusal.row().topic(), refusal.reason()));
        if (delivery.trouble() == null) {
            backoff.reset();
        } else {
            LOG.warnf("The outbox waits for Kafka: %s", delivery.trouble().getMessage());
            pause(backoff.next());
        }
    }

    private void pause(Duration time) {
        if (running) {
            LockSupport.parkNanos(this, time.toNanos());
        }
    }
}
