package org.coproductionhub.local.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Tells whoever waits what has happened, a line at a time. */
public record Progress(PrintStream out) {

    public void say(String line) {
        out.println("  " + line);
        out.flush();
    }

    <T> T timed(String what, Supplier<T> start) {
        var began = Instant.now();
        var started = start.get();
        say("%-24s ready after %.1f s"
                .formatted(what, Duration.between(began, Instant.now()).toMillis() / 1000.0));
        return started;
    }

    void timed(String what, Runnable start) {
        timed(what, () -> {
            start.run();
            return what;
        });
    }
}
