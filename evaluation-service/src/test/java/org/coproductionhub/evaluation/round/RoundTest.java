package org.coproductionhub.evaluation.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.coproductionhub.evaluation.known.Aim;
import org.coproductionhub.evaluation.known.Partner;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

    private final UUID mosque = UUID.randomUUID();
    private final UUID elders = UUID.randomUUID();
    private final UUID trust = UUID.randomUUID();
    private final UUID hub = UUID.randomUUID();
    private final Aim aim = new Aim(UUID.randomUUID(), "Help is near", mosque, Side.COMMUNITY, "PROPOSED");

    @Test
    void a_round_lives_from_its_plan_to_its_release_by_both_sides() {
        var round = aPlannedRound();
        assertThat(round.open(partners(), List.of(aim), NOW).round().aims()).containsExactly(aim.visionAimId());
        round.mustBeOpen();
        assertThat(round.close(NOW).round().state()).isEqualTo(Round.State.CLOSED);
        assertThat(round.score(NOW).round().state()).isEqualTo(Round.State.SCORED);
        assertThat(round.consent(mosque, NOW)).isEmpty();
        assertThat(round.consent(trust, NOW))
                .get()
                .satisfies(released -> assertThat(released.round().releasedAt()).isEqualTo(NOW));
        assertThat(round.overrideReason()).isNull();
    }

    @Test
    void nobody_answers_before_it_opens_or_after_it_closes() {
        var round = aPlannedRound();
        refuses("round-not-open", round::mustBeOpen);
        round.open(partners(), List.of(), NOW);
        round.close(NOW);
        refuses("round-closed", round::mustBeOpen);
        refuses("round-closed", () -> round.close(NOW));
        refuses("round-not-planned", () -> round.open(partners(), List.of(), NOW));
    }

    @Test
    void results_are_sealed_until_it_is_closed() {
        var round = aPlannedRound();
        refuses("round-sealed", round::mustNotBeSealed);
        round.open(partners(), List.of(), NOW);
        refuses("round-sealed", round::mustNotBeSealed);
        refuses("round-sealed", () -> round.score(NOW));
        round.close(NOW);
        round.mustNotBeSealed();
        refuses("round-not-scored", () -> round.consent(mosque, NOW));
    }

    @Test
    void two_organisations_of_one_side_are_not_both_sides() {
        var round = aScoredRound();
        round.consent(mosque, NOW);
        refuses("side-has-consented", () -> round.consent(elders, NOW));
        assertThat(round.state()).isEqualTo(Round.State.SCORED);
    }

    @Test
    void neither_the_hub_nor_a_stranger_consents_for_a_side() {
        var round = aScoredRound();
        refuses("not-a-partner", () -> round.consent(hub, NOW));
        refuses("not-a-partner", () -> round.consent(UUID.randomUUID(), NOW));
    }

    @Test
    void the_hub_overrides_with_a_reason_that_stays_with_the_round() {
        var round = aScoredRound();
        round.override("The trust has been dissolved", NOW);
        assertThat(round.state()).isEqualTo(Round.State.RELEASED);
        assertThat(round.overrideReason()).isEqualTo("The trust has been dissolved");
        refuses("round-released", () -> round.override("again", NOW));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        refuses("invalid", () -> new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)));
    }

    @Test
    void the_shipped_scale_has_six_items_on_five_steps() {
        var scale = Instrument.ACKNOWLEDGEMENT;
        assertThat(scale.items()).extracting(Instrument.Item::id).containsExactly("A1", "A2", "A3", "A4", "A5", "A6");
        assertThat(scale.scale().anchors()).hasSize(5);
        assertThat(scale.key()).isEqualTo("acknowledgement.v1");
    }

    private Round aPlannedRound() {
        return new Round(UUID.randomUUID(), 1, new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 30)), NOW);
    }

    private Round aScoredRound() {
        var round = aPlannedRound();
        round.open(partners(), List.of(aim), NOW);
        round.close(NOW);
        round.score(NOW);
        return round;
    }

    private List<Partner> partners() {
        return List.of(
                new Partner(mosque, Side.COMMUNITY),
                new Partner(elders, Side.COMMUNITY),
                new Partner(trust, Side.STATUTORY),
                new Partner(hub, Side.HUB));
    }

    private static void refuses(String code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
