package org.coproductionhub.kit.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits that double up to a limit, each shortened by chance to as little as half, so that many do not return at once. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** How long to wait before the next attempt. */
    public Duration next() {
        var wait = next;
        next = wait.multipliedBy(2).compareTo(longest) < 0 ? wait.multipliedBy(2) : longest;
        return wait.multipliedBy(ThreadLocalRandom.current().nextLong(50, 101)).dividedBy(100);
    }

    /** It worked: the next trouble starts with the first wait again. */
    public void reset() {
        next = first;
    }
}
