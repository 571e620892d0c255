package org.coproductionhub.kit.listening;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.coproductionhub.kit.retry.Backoff;
import org.coproductionhub.kit.retry.TransientFault;
import org.jboss.logging.Logger;

/** Tries again for as long as the database or Kafka is away: no message is given up for that. */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean stopping;

    /** Does it, however long it takes; throws what no waiting will cure, and anything once the service stops. */
    void insist(Runnable attempt) {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
        boolean counted = false;
        try {
            while (true) {
                try {
                    attempt.run();
                    return;
                } catch (RuntimeException failed) {
                    if (stopping || !TransientFault.is(failed)) {
                        throw failed;
                    }
                    if (!counted) {
                        LOG.warnf("Listening waits: %s", failed);
                        waiting.incrementAndGet();
                        counted = true;
                    }
                    sleep(backoff.next());
                }
            }
        } finally {
            if (counted) {
                waiting.decrementAndGet();
            }
        }
    }

    /** Whether a listener waits for something to come back. */
    boolean waits() {
        return waiting.get() > 0;
    }

    boolean stopping() {
        return stopping;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", stopped);
        }
    }
}
