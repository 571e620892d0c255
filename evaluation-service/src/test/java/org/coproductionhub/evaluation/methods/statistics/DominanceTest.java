package org.coproductionhub.evaluation.methods.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DominanceTest {

    private static final double[] TREATMENT = {10, 10, 20, 20, 20, 30, 30, 30, 40, 50};
    private static final double[] CONTROL = {10, 20, 30, 40, 40, 50};

    /** The three terms of variance are those that R's effsize documents for this example of Cliff's. */
    @Test
    void the_published_terms_of_variance_come_out() {
        Dominance gap = Dominance.of(TREATMENT, CONTROL);

        assertThat(gap.delta()).isEqualTo(-.25);
        assertThat(gap.variance()).isCloseTo((5 * .2669753 + 9 * .447 + 1.0055556) / 60, within(1e-8));
    }

    /** With t(14) = 2.1447867, worked out by hand from those terms. */
    @Test
    void the_interval_is_asymmetric_around_delta() {
        Interval interval = Dominance.of(TREATMENT, CONTROL).interval(.95).orElseThrow();

        assertThat(interval.lower()).isCloseTo(-.7373248526, within(1e-7));
        assertThat(interval.upper()).isCloseTo(.4084639787, within(1e-7));
    }

    @Test
    void it_agrees_with_the_whole_matrix_of_dominance() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            double[] a = random.doubles(2 + random.nextInt(9))
                    .map(x -> Math.floor(5 * x))
                    .toArray();
            double[] b = random.doubles(2 + random.nextInt(9))
                    .map(x -> Math.floor(6 * x))
                    .toArray();
            Dominance gap = Dominance.of(a, b);
            assertThat(gap.delta()).isCloseTo(delta(a, b), within(1e-12));
            assertThat(gap.variance()).isCloseTo(variance(a, b), within(1e-12));
        }
    }

    @Test
    void swapping_the_samples_mirrors_everything_to_the_last_bit() {
        Dominance gap = Dominance.of(TREATMENT, CONTROL);
        Dominance mirrored = Dominance.of(CONTROL, TREATMENT);

        assertThat(mirrored.delta()).isEqualTo(-gap.delta());
        assertThat(mirrored.p()).isEqualTo(gap.p());
        assertThat(mirrored.interval(.95).orElseThrow().lower())
                .isEqualTo(-gap.interval(.95).orElseThrow().upper());
    }

    @Test
    void the_interval_at_level_one_minus_p_ends_at_nought() {
        Dominance gap = Dominance.of(new double[] {3, 4, 4, 5, 5, 5}, new double[] {1, 2, 3, 3, 4});

        Interval edge = gap.interval(1 - gap.p()).orElseThrow();
        assertThat(edge.lower()).isCloseTo(0, within(1e-9));
    }

    @Test
    void sides_that_are_wholly_apart_still_get_an_interval_and_a_p() {
        Dominance gap = Dominance.of(new double[] {4, 5, 5, 5, 5}, new double[] {1, 1, 2, 2, 3});

        assertThat(gap.delta()).isEqualTo(1);
        Interval interval = gap.interval(.95).orElseThrow();
        assertThat(interval.upper()).isEqualTo(1);
        assertThat(interval.lower()).isBetween(-1.0, .99);
        assertThat(gap.interval(1 - gap.p()).orElseThrow().lower()).isCloseTo(0, within(1e-9));
    }

    @Test
    void one_answer_given_by_everybody_shows_no_gap_and_no_interval() {
        Dominance gap = Dominance.of(new double[] {3, 3, 3}, new double[] {3, 3});

        assertThat(gap.delta()).isZero();
        assertThat(gap.p()).isEqualTo(1);
        assertThat(gap.interval(.95)).isEmpty();
    }

    @Test
    void nought_and_minus_nought_are_the_same_answer() {
        assertThat(Dominance.of(new double[] {0.0, 0.0}, new double[] {-0.0, -0.0})
                        .delta())
                .isZero();
    }

    private static double delta(double[] a, double[] b) {
        double sum = 0;
        for (double x : a) {
            for (double y : b) {
                sum += Math.signum(x - y);
            }
        }
        return sum / a.length / b.length;
    }

    private static double variance(double[] a, double[] b) {
        double d = delta(a, b);
        double rows = 0;
        double columns = 0;
        double cells = 0;
        for (double x : a) {
            rows += Math.pow(delta(new double[] {x}, b) - d, 2);
            for (double y : b) {
                cells += Math.pow(Math.signum(x - y) - d, 2);
            }
        }
        for (double y : b) {
            columns += Math.pow(delta(a, new double[] {y}) - d, 2);
        }
        int n = a.length;
        int m = b.length;
        return ((m - 1.0) * rows / (n - 1) + (n - 1.0) * columns / (m - 1) + cells / ((n - 1) * (m - 1.0))) / (n * m);
    }
}
