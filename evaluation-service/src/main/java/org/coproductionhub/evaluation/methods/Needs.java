package org.coproductionhub.evaluation.methods;

import org.jspecify.annotations.Nullable;

/** Rules that many requests share. */
final class Needs {

    private Needs() {}

    static void given(@Nullable Object part, String name) {
        if (part == null) {
            throw new Unanswerable(Reason.INCOMPLETE_REQUEST, name + " is missing");
        }
    }

    static void finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new Unanswerable(Reason.NOT_FINITE, name + " is not a finite number");
        }
    }
}
