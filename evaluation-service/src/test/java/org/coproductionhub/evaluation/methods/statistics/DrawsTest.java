package org.coproductionhub.evaluation.methods.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private final Draws draws = new Draws(42);

    @Test
    void binomial_draws_have_their_mean_and_variance() {
        expect(() -> draws.binomial(7, 3, 10), 2.1, 1.47);
        expect(() -> draws.binomial(40_000, 9, 10), 36_000, 3_600);
    }

    @Test
    void hypergeometric_draws_have_their_mean_and_variance() {
        expect(() -> draws.hypergeometric(6, 9, 5), 2, 5 * .4 * .6 * 10 / 14);
        expect(() -> draws.hypergeometric(20_000, 30_000, 25_000), 10_000, 25_000 * .4 * .6 * 25_000 / 49_999);
    }

    @Test
    void every_value_of_a_small_binomial_comes_as_often_as_it_should() {
        int[] seen = new int[3];
        for (int i = 0; i < 100_000; i++) {
            seen[draws.binomial(2, 1, 2)]++;
        }
        assertThat(seen[0]).isCloseTo(25_000, within(700));
        assertThat(seen[1]).isCloseTo(50_000, within(800));
    }

    @Test
    void a_resample_is_as_large_as_its_sample_and_draws_only_what_is_there() {
        int[] counts = {5, 0, 17, 1, 3};
        int[] drawn = new int[5];
        for (int i = 0; i < 1_000; i++) {
            draws.resample(counts, drawn);
            assertThat(Arrays.stream(drawn).sum()).isEqualTo(26);
            assertThat(drawn[1]).isZero();
        }
    }

    @Test
    void taking_never_takes_more_than_there_is() {
        int[] counts = {5, 0, 17, 1, 3};
        int[] drawn = new int[5];
        for (int i = 0; i < 1_000; i++) {
            draws.take(counts, 20, drawn);
            assertThat(Arrays.stream(drawn).sum()).isEqualTo(20);
            for (int kind = 0; kind < 5; kind++) {
                assertThat(drawn[kind]).isBetween(0, counts[kind]);
            }
        }
    }

    private static void expect(IntSupplier draw, double mean, double variance) {
        int times = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < times; i++) {
            double off = draw.getAsInt() - mean;
            sum += off;
            squares += off * off;
        }
        assertThat(sum / times).isCloseTo(0, within(5 * Math.sqrt(variance / times)));
        assertThat(squares / times / variance).isCloseTo(1, within(.06));
    }
}
