package org.coproductionhub.evaluation.methods.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's step-down adjustment of several p values. S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70. */
public final class Holm {

    private Holm() {}

    /** Adjusted p values in the order given; each is at least its own p, and at most 1. */
    public static double[] adjust(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = Arrays.copyOf(p, p.length);
        double reached = 0;
        for (int rank = 0; rank < order.length; rank++) {
            reached = Math.max(reached, Math.min(1, (p.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = reached;
        }
        return adjusted;
    }
}
