package org.coproductionhub.evaluation.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * Keeps small numbers of people out of what is shown. A share follows its cells: it is shown only where as many people as
 * the threshold are on either side of it. No totals over both sides are shown, so nothing can be subtracted.
 */
final class Disclosure {

    /** Fewer people than this are not shown. */
    static final int THRESHOLD = 5;

    private Disclosure() {}

    /** The number of people, or null. */
    static @Nullable Integer people(long number) {
        return number < THRESHOLD ? null : Math.toIntExact(number);
    }

    /** What was computed from that many people, or null. */
    static @Nullable Double of(long people, @Nullable Double value) {
        return people < THRESHOLD ? null : value;
    }

    /** The share of that many people, or null where one of its two cells is small. */
    static @Nullable Double share(int people, @Nullable Double share) {
        if (share == null) {
            return null;
        }
        long holding = Math.round(share * people);
        return Math.min(holding, people - holding) < THRESHOLD ? null : share;
    }
}
