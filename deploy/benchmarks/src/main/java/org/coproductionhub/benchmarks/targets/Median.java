package org.coproductionhub.benchmarks.targets;

import java.util.List;

/** The value in the middle, which one bad round does not move. */
final class Median {

    private Median() {}

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that so many of a hundred do not exceed. */
    static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.clamp((sorted.size() * (long) percent + 99) / 100 - 1, 0, sorted.size() - 1));
    }
}
