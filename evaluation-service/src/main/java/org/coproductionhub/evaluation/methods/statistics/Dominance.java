package org.coproductionhub.evaluation.methods.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Cliff's δ = P(a &gt; b) − P(a &lt; b) of two independent samples, with the consistent estimate of its variance and the
 * asymmetric t interval.
 *
 * <p>N. Cliff, <i>Ordinal Methods for Behavioral Data Analysis</i> (1996), ch. 5; the interval and its form at δ = ±1 as in
 * D. Feng and N. Cliff, Journal of Modern Applied Statistical Methods 3 (2004) 322–332. Time is n·log n, no matrix of
 * dominance is made.
 *
 * @param delta between −1 and 1, positive where {@code a} lies higher
 * @param variance of δ; 0 where every pair goes the same way
 * @param sizeA at least 2
 * @param sizeB at least 2
 */
public record Dominance(double delta, double variance, int sizeA, int sizeB) {

    /** Finite values only, at least two of each. */
    public static Dominance of(double[] a, double[] b) {
        if (a.length < 2 || b.length < 2) {
            throw new IllegalArgumentException("dominance needs two values of each sample");
        }
        double[] x = ascending(a);
        double[] y = ascending(b);
        long pairs = (long) x.length * y.length;
        long balance = 0;
        long ties = 0;
        for (Rank rank = new Rank(y); rank.next < x.length; ) {
            int here = rank.to(x);
            balance += (long) here * (rank.below - rank.above);
            ties += (long) here * (y.length - rank.below - rank.above);
        }
        double delta = (double) balance / pairs;
        double byRow = spread(x, y, delta) / (x.length - 1.0);
        double byColumn = spread(y, x, -delta) / (y.length - 1.0);
        double byCell =
                Math.max(0, (double) (pairs - ties) - pairs * delta * delta) / ((x.length - 1.0) * (y.length - 1.0));
        double variance = ((y.length - 1.0) * byRow + (x.length - 1.0) * byColumn + byCell) / pairs;
        return new Dominance(delta, variance, x.length, y.length);
    }

    /** Empty where all values are the same: no interval follows from that. */
    public Optional<Interval> interval(double level) {
        double critical = student().inverseCumulativeProbability((1 + level) / 2);
        if (allTied()) {
            return Optional.empty();
        }
        double c2 = critical * critical;
        if (Math.abs(delta) == 1) {
            int n = Math.min(sizeA, sizeB);
            double inner = (n - c2) / (n + c2);
            return Optional.of(interval(level, delta > 0 ? inner : -1, delta > 0 ? 1 : -inner));
        }
        double rest = 1 - delta * delta;
        double centre = delta * rest;
        double reach = critical * Math.sqrt(variance) * Math.sqrt(rest * rest + c2 * variance);
        double below = rest + c2 * variance;
        return Optional.of(interval(level, (centre - reach) / below, (centre + reach) / below));
    }

    /** Two-sided: one minus the highest level at which {@link #interval} leaves out 0, so that both always agree. */
    public double p() {
        if (delta == 0) {
            return 1;
        }
        double critical;
        if (Math.abs(delta) == 1) {
            critical = Math.sqrt(Math.min(sizeA, sizeB));
        } else {
            double rest = (1 - delta * delta) * (1 - delta * delta);
            double squared = 2 * delta * delta * rest / (Math.sqrt(rest * rest + 4 * delta * delta * rest) + rest);
            critical = Math.sqrt(squared / variance);
        }
        return Math.min(1, 2 * student().cumulativeProbability(-critical));
    }

    public boolean allTied() {
        return delta == 0 && variance == 0;
    }

    private TDistribution student() {
        return new TDistribution(sizeA + sizeB - 2.0);
    }

    private static Interval interval(double level, double lower, double upper) {
        return new Interval(level, Math.max(-1, lower), Math.min(1, upper), "cliff-1996-consistent-t");
    }

    /** Σ(d − δ)² of the mean dominance d of each value of {@code x} over {@code y}. */
    private static double spread(double[] x, double[] y, double delta) {
        double sum = 0;
        for (Rank rank = new Rank(y); rank.next < x.length; ) {
            int here = rank.to(x);
            double off = (double) (rank.below - rank.above) / y.length - delta;
            sum += here * off * off;
        }
        return sum;
    }

    private static double[] ascending(double[] values) {
        double[] sorted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            sorted[i] = values[i] + 0.0; // −0 and 0 are the same answer
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** Walks up the distinct values of one sorted sample and keeps their place in another. */
    private static final class Rank {
        private final double[] other;
        private int next;
        private int below;
        private int notAbove;
        private int above;

        Rank(double[] other) {
            this.other = other;
        }

        /** How many times the next value of {@code x} occurs; afterwards {@code below} and {@code above} hold for it. */
        int to(double[] x) {
            double value = x[next];
            int from = next;
            while (next < x.length && x[next] == value) {
                next++;
            }
            while (below < other.length && other[below] < value) {
                below++;
            }
            notAbove = Math.max(notAbove, below);
            while (notAbove < other.length && other[notAbove] == value) {
                notAbove++;
            }
            above = other.length - notAbove;
            return next - from;
        }
    }
}
