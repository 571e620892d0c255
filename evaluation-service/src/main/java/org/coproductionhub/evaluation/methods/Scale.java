package org.coproductionhub.evaluation.methods;

/** The lowest and the highest answer that an item allows. */
public record Scale(double min, double max) {

    public Scale {
        Needs.finite(min, "scale.min");
        Needs.finite(max, "scale.max");
        if (min >= max) {
            throw new Unanswerable(Reason.OFF_THE_SCALE, "scale.min must lie below scale.max");
        }
    }

    boolean holds(double value) {
        return value >= min && value <= max;
    }
}
