package org.coproductionhub.evaluation.methods.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The bootstrap interval of the indices: expanded percentiles, which keep their level in small samples.
 *
 * <p>T. C. Hesterberg, The American Statistician 69 (2015) 371–386, section 4.3: α′ = Φ(−√(n/(n−1))·t<sub>n−1,.975</sub>).
 *
 * @param interval empty where all resamples agree, or more than one in twenty has no value
 * @param seed with which the same interval comes out again
 * @param undefined resamples that had no value
 */
public record Bootstrap(Optional<Interval> interval, long seed, int resamples, int undefined) {

    public static final int RESAMPLES = 2000;
    public static final double LEVEL = .95;

    /**
     * @param smallest size of the smallest stratum that is resampled, at least 2
     * @param statistic of one resample; NaN where it has no value
     */
    public static Bootstrap of(long seed, int smallest, ToDoubleFunction<Draws> statistic) {
        Draws draws = new Draws(seed);
        double[] values = new double[RESAMPLES];
        int defined = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            double value = statistic.applyAsDouble(draws);
            if (Double.isFinite(value)) {
                values[defined++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(values, defined);
        Arrays.sort(sorted);
        return new Bootstrap(interval(sorted, smallest), seed, RESAMPLES, RESAMPLES - defined);
    }

    /** The share of resamples cut off at each end. */
    static double expandedAlpha(int n) {
        double t = new TDistribution(n - 1.0).inverseCumulativeProbability((1 + LEVEL) / 2);
        return new NormalDistribution().cumulativeProbability(-Math.sqrt(n / (n - 1.0)) * t);
    }

    private static Optional<Interval> interval(double[] sorted, int smallest) {
        if (sorted.length < RESAMPLES * .95 || sorted[0] == sorted[sorted.length - 1]) {
            return Optional.empty();
        }
        double alpha = expandedAlpha(smallest);
        double lower = quantile(sorted, alpha);
        double upper = quantile(sorted, 1 - alpha);
        return lower < upper
                ? Optional.of(new Interval(LEVEL, lower, upper, "bootstrap-expanded-percentile"))
                : Optional.empty();
    }

    /** Hyndman and Fan's sixth definition: the i-th of m values is the i/(m+1) quantile. */
    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length + 1) * share;
        int below = Math.clamp((int) Math.floor(place), 1, sorted.length);
        int above = Math.min(below + 1, sorted.length);
        double between = Math.clamp(place - below, 0.0, 1.0);
        return sorted[below - 1] + between * (sorted[above - 1] - sorted[below - 1]);
    }
}
