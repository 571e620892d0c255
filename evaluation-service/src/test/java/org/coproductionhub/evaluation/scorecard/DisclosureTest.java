package org.coproductionhub.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisclosureTest {

    @Test
    void fewer_than_five_people_are_not_shown() {
        assertThat(Disclosure.people(4)).isNull();
        assertThat(Disclosure.people(0)).isNull();
        assertThat(Disclosure.people(5)).isEqualTo(5);
    }

    @Test
    void a_share_is_shown_where_neither_of_its_cells_is_small() {
        assertThat(Disclosure.share(12, 7 / 12.0)).isEqualTo(7 / 12.0);
        assertThat(Disclosure.share(12, 8 / 12.0)).isNull();
        assertThat(Disclosure.share(12, 1.0)).isNull();
        assertThat(Disclosure.share(12, null)).isNull();
    }

    @Test
    void what_comes_from_few_people_is_not_shown() {
        assertThat(Disclosure.of(4, .75)).isNull();
        assertThat(Disclosure.of(5, .75)).isEqualTo(.75);
    }
}
