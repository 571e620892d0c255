package org.coproductionhub.engagement.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.engagement.known.Side;
import org.coproductionhub.engagement.seats.Seating;
import org.coproductionhub.engagement.seats.SeatingFixtures;
import org.coproductionhub.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");

    @Test
    void who_cancels_gives_the_seat_to_the_first_who_waits() {
        var seating = SeatingFixtures.withSeats(1);
        var first = ask(seating);
        var second = ask(seating);
        assertThat(first.state()).isEqualTo(Registration.State.CONFIRMED);
        assertThat(second.state()).isEqualTo(Registration.State.WAITLISTED);
        assertThat(second.waitlistPosition()).isEqualTo(1);

        first.cancel(seating, NOW);
        second.confirm(seating, NOW);

        assertThat(first.state()).isEqualTo(Registration.State.CANCELLED);
        assertThat(second.state()).isEqualTo(Registration.State.CONFIRMED);
        assertThat(seating.canServeNext()).isFalse();
    }

    @Test
    void who_stops_waiting_frees_no_seat() {
        var seating = SeatingFixtures.withSeats(1);
        ask(seating);
        ask(seating).cancel(seating, NOW);
        assertThat(seating.canServeNext()).isFalse();
        assertThat(ask(seating).state()).isEqualTo(Registration.State.WAITLISTED);
    }

    @Test
    void what_is_cancelled_can_neither_be_cancelled_again_nor_served() {
        var seating = SeatingFixtures.withSeats(1);
        var registration = ask(seating);
        registration.cancel(seating, NOW);
        assertThatThrownBy(() -> registration.cancel(seating, NOW))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("registration-cancelled"));
        assertThatThrownBy(() -> registration.confirm(seating, NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static Registration ask(Seating seating) {
        return new Registration(seating, UUID.randomUUID(), Side.COMMUNITY, null, NOW);
    }
}
