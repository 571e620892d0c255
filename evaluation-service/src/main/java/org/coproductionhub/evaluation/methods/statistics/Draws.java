package org.coproductionhub.evaluation.methods.statistics;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Draws whole samples as counts. Resampling a million people who gave a hundred different answers needs a hundred draws, not
 * a million: the counts of a bootstrap sample are multinomial, those of a relabelling multivariate hypergeometric, and both
 * fall apart into one binomial or hypergeometric draw per answer. Each draw is exact, by inversion outwards from the mode, in
 * time of its standard deviation (V. Kachitvichyanukul and B. W. Schmeiser, Communications of the ACM 31 (1988) 216–222,
 * review that family).
 *
 * <p>The generator is {@code L64X128MixRandom} and all functions are those of {@link StrictMath}, so that a seed means the
 * same on every machine.
 */
public final class Draws {

    private static final double[] LOG = logs(1 << 14);
    private static final double[] LOG_FACTORIAL = logFactorials(LOG.length);
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    private final RandomGenerator random;

    public Draws(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A sample with replacement as large as the one counted: how often each answer was drawn goes into {@code drawn}. */
    public void resample(int[] counts, int[] drawn) {
        long population = total(counts);
        long left = population;
        for (int i = 0; i < counts.length; i++) {
            drawn[i] = left == 0 ? 0 : binomial((int) left, counts[i], (int) population);
            left -= drawn[i];
            population -= counts[i];
        }
    }

    /** {@code size} taken without replacement from all those counted. */
    public void take(int[] counts, int size, int[] drawn) {
        long population = total(counts);
        int left = size;
        for (int i = 0; i < counts.length; i++) {
            drawn[i] = hypergeometric(counts[i], (int) (population - counts[i]), left);
            left -= drawn[i];
            population -= counts[i];
        }
    }

    /** Successes in n trials that each succeed with {@code part} in {@code whole}. */
    int binomial(int n, int part, int whole) {
        if (n == 0 || part == 0) {
            return 0;
        }
        if (part == whole) {
            return n;
        }
        int mode = (int) Math.min(n, (n + 1L) * part / whole);
        double odds = (double) part / (whole - part);
        double atMode =
                StrictMath.exp(logChoose(n, mode) + mode * log(part) + (n - mode) * log(whole - part) - n * log(whole));
        return outwards(mode, atMode, 0, n, x -> odds * (n - x) / (x + 1.0));
    }

    int hypergeometric(int marked, int others, int size) {
        int lowest = Math.max(0, size - others);
        int highest = Math.min(size, marked);
        if (lowest == highest) {
            return lowest;
        }
        int guess = (int) StrictMath.floor((size + 1.0) * (marked + 1.0) / ((double) marked + others + 2));
        int mode = Math.clamp(guess, lowest, highest);
        double atMode = StrictMath.exp(
                logChoose(marked, mode) + logChoose(others, size - mode) - logChoose(marked + others, size));
        return outwards(
                mode,
                atMode,
                lowest,
                highest,
                x -> ((double) marked - x) * (size - x) / ((x + 1.0) * ((double) others - size + x + 1.0)));
    }

    /** Inverts a distribution with one mode, taking values by turns above and below it. */
    private int outwards(int mode, double atMode, int lowest, int highest, Step step) {
        double u = random.nextDouble() - atMode;
        int up = mode;
        int down = mode;
        double massUp = atMode;
        double massDown = atMode;
        while (u >= 0 && (up < highest || down > lowest)) {
            if (up < highest) {
                massUp *= step.ratio(up++);
                u -= massUp;
                if (u < 0) {
                    return up;
                }
            }
            if (down > lowest) {
                massDown /= step.ratio(--down);
                u -= massDown;
                if (u < 0) {
                    return down;
                }
            }
            if (massUp + massDown < 1e-300) {
                break; // only rounding is left
            }
        }
        return mode;
    }

    /** The probability of x + 1 over that of x. */
    private interface Step {
        double ratio(int x);
    }

    private static long total(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private static double logChoose(int n, int k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    private static double logFactorial(int n) {
        if (n < LOG_FACTORIAL.length) {
            return LOG_FACTORIAL[n];
        }
        double x = n; // Stirling; the next term is below 1e-24 here
        return (x + 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + 1 / (12 * x) - 1 / (360 * x * x * x);
    }

    private static double log(int n) {
        return n < LOG.length ? LOG[n] : StrictMath.log(n);
    }

    private static double[] logs(int size) {
        double[] table = new double[size];
        for (int n = 1; n < size; n++) {
            table[n] = StrictMath.log(n);
        }
        return table;
    }

    private static double[] logFactorials(int size) {
        double[] table = new double[size];
        for (int n = 2; n < size; n++) {
            table[n] = table[n - 1] + LOG[n];
        }
        return table;
    }
}
