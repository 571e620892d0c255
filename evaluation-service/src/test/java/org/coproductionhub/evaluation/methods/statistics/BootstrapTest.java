package org.coproductionhub.evaluation.methods.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapTest {

    @ParameterizedTest
    @CsvSource({"5, .000954", "8, .005738", "10, .008551", "20, .015881"})
    void small_samples_cut_off_less(int n, double alpha) {
        assertThat(Bootstrap.expandedAlpha(n)).isCloseTo(alpha, within(5e-7));
    }

    @Test
    void the_mean_of_a_large_sample_gets_the_interval_that_theory_gives() {
        int[] counts = {5_000, 5_000};
        int[] drawn = new int[2];
        Bootstrap bootstrap = Bootstrap.of(1, 10_000, draws -> {
            draws.resample(counts, drawn);
            return drawn[1] / 10_000.0;
        });

        Interval interval = bootstrap.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(.5 - 1.96 * .005, within(.001));
        assertThat(interval.upper()).isCloseTo(.5 + 1.96 * .005, within(.001));
    }

    @Test
    void resamples_that_all_agree_say_nothing_of_uncertainty() {
        assertThat(Bootstrap.of(1, 5, draws -> 1).interval()).isEmpty();
    }

    @Test
    void too_many_resamples_without_a_value_leave_no_interval() {
        int[] times = {0};
        Bootstrap bootstrap = Bootstrap.of(1, 5, draws -> times[0]++ % 10 == 0 ? Double.NaN : times[0]);

        assertThat(bootstrap.undefined()).isEqualTo(200);
        assertThat(bootstrap.interval()).isEmpty();
    }
}
