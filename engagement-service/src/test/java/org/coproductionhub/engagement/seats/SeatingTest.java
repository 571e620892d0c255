package org.coproductionhub.engagement.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.IntStream;
import org.coproductionhub.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class SeatingTest {

    @Test
    void seats_are_given_until_there_are_no_more_and_then_numbers_are_drawn() {
        var seating = open(2);
        assertThat(IntStream.range(0, 5).mapToObj(_ -> seating.take().waitlistPosition()))
                .containsExactly(null, null, 1, 2, 3);
        assertThat(seating.confirmed()).isEqualTo(2);
        assertThat(seating.waiting()).isEqualTo(3);
    }

    @Test
    void a_seat_given_back_goes_to_who_waits_and_not_to_who_comes_later() {
        var seating = full();
        var waiting = seating.take();
        seating.giveBack(Seat.CONFIRMED);
        assertThat(seating.take().waitlistPosition()).isEqualTo(2);
        assertThat(waiting.waitlistPosition()).isEqualTo(1);
        assertThat(seating.canServeNext()).isTrue();
        seating.serveNext();
        assertThat(seating.canServeNext()).isFalse();
    }

    @Test
    void a_number_of_the_waitlist_is_never_drawn_twice() {
        var seating = full();
        seating.giveBack(seating.take());
        assertThat(seating.take().waitlistPosition()).isEqualTo(2);
    }

    @Test
    void there_is_room_for_all_where_no_capacity_is_set() {
        var seating = open(null);
        assertThat(IntStream.range(0, 1000).allMatch(_ -> seating.take().isConfirmed()))
                .isTrue();
    }

    @Test
    void nobody_takes_a_seat_before_it_is_published_or_when_it_is_over() {
        var seating = new Seating(UUID.randomUUID(), 10);
        assertThatThrownBy(seating::take).extracting(SeatingTest::code).isEqualTo("registration-not-open");
        seating.open();
        seating.take();
        seating.close();
        assertThatThrownBy(seating::take).extracting(SeatingTest::code).isEqualTo("registration-not-open");
    }

    @Test
    void nobody_is_served_from_the_waitlist_of_what_is_over() {
        var seating = full();
        seating.take();
        seating.giveBack(Seat.CONFIRMED);
        seating.close();
        assertThat(seating.canServeNext()).isFalse();
        assertThatThrownBy(seating::serveNext).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void capacity_can_grow_and_can_shrink_to_what_is_confirmed_but_no_further() {
        var seating = full();
        seating.take();
        seating.resize(2);
        assertThat(seating.canServeNext()).isTrue();
        seating.serveNext();
        seating.resize(2);
        assertThatThrownBy(() -> seating.resize(1))
                .extracting(SeatingTest::code)
                .isEqualTo("capacity-below-confirmed");
    }

    private static Seating full() {
        var seating = open(1);
        seating.take();
        return seating;
    }

    private static Seating open(Integer capacity) {
        var seating = new Seating(UUID.randomUUID(), capacity);
        seating.open();
        return seating;
    }

    private static String code(Throwable refused) {
        return ((Problem) refused).code();
    }
}
