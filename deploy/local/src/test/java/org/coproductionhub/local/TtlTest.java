package org.coproductionhub.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class TtlTest {

    @ParameterizedTest
    @CsvSource({"90s, PT90S", "30m, PT30M", "1h, PT1H", "2d, P2D", "1h30m, PT1H30M"})
    void a_length_of_time_is_read_as_people_write_it(String written, Duration meant) {
        assertThat(new Ttl().convert(written)).isEqualTo(meant);
    }

    @Test
    void anything_else_is_refused_with_an_example() {
        assertThatThrownBy(() -> new Ttl().convert("soon"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("1h");
    }
}
