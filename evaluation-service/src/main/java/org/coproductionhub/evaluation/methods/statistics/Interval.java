package org.coproductionhub.evaluation.methods.statistics;

/**
 * An interval of confidence.
 *
 * @param level between 0 and 1, usually .95
 * @param kind how it was made, such as {@code bootstrap-expanded-percentile}
 */
public record Interval(double level, double lower, double upper, String kind) {

    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
        }
    }

    public boolean excludes(double value) {
        return value < lower || value > upper;
    }

    /** The same interval of {@code 100·x} for an interval of {@code x}. */
    public Interval times(double factor) {
        return new Interval(level, lower * factor, upper * factor, kind);
    }
}
