package org.coproductionhub.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and {@code ./hub down} end the JVM from outside. This interrupts the command that runs, and lets the JVM go
 * only when the command has put everything away and closed this.
 */
final class StopOnSignal implements AutoCloseable {

    private final CountDownLatch putAway = new CountDownLatch(1);

    private StopOnSignal() {}

    static StopOnSignal interrupting(Thread command) {
        var signal = new StopOnSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.stop(command)));
        return signal;
    }

    @Override
    public void close() {
        putAway.countDown();
    }

    private void stop(Thread command) {
        if (putAway.getCount() == 0) {
            return;
        }
        command.interrupt();
        try {
            putAway.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
