package org.coproductionhub.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.coproductionhub.engagement.known.Side;
import org.coproductionhub.engagement.meeting.MeetingCounts;
import org.coproductionhub.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class EngagementTest {

    private static final Instant STARTS = Instant.parse("2026-10-05T17:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(2));
    private static final Instant BEFORE = STARTS.minus(Duration.ofDays(7));
    private static final UUID MOSQUE = UUID.randomUUID();
    private static final UUID PARTNERSHIP = UUID.randomUUID();
    private static final MeetingCounts COUNTS = new MeetingCounts(
            Map.of(Side.COMMUNITY, 1), Map.of(Side.STATUTORY, 2), Map.of(), Map.of(Side.COMMUNITY, BigDecimal.TEN));

    @Test
    void it_is_drafted_published_moved_and_closed_with_its_counts() {
        var engagement = new Engagement(EngagementId.next(), plan(STARTS, ENDS), BEFORE);

        var published = engagement.publish(BEFORE);
        assertThat(published.engagement())
                .isEqualTo(new EngagementEvent.Shared(
                        engagement.id(),
                        Kind.MEETING,
                        List.of(MOSQUE),
                        PARTNERSHIP,
                        Engagement.State.PUBLISHED,
                        STARTS,
                        ENDS));

        var later = plan(STARTS.plusSeconds(3600), ENDS.plusSeconds(3600));
        assertThat(engagement.replan(later, BEFORE))
                .hasValueSatisfying(rescheduled ->
                        assertThat(rescheduled.engagement().startsAt()).isEqualTo(STARTS.plusSeconds(3600)));

        var closed = engagement.close(COUNTS, ENDS.plusSeconds(7200));
        assertThat(closed.record()).isEqualTo(COUNTS);
        assertThat(closed.engagement().state()).isEqualTo(Engagement.State.CLOSED);
    }

    @Test
    void only_a_draft_is_published_and_only_once() {
        var engagement = aPublishedEngagement();
        refused(() -> engagement.publish(BEFORE), "engagement-not-draft");
    }

    @Test
    void a_draft_or_a_cancelled_one_is_never_closed() {
        refused(() -> aDraft().close(COUNTS, ENDS), "engagement-not-open");
        var cancelled = aPublishedEngagement();
        cancelled.cancel("The hall was flooded", BEFORE);
        refused(() -> cancelled.close(COUNTS, ENDS), "engagement-not-open");
    }

    @Test
    void there_is_no_record_of_what_has_not_begun() {
        refused(() -> aPublishedEngagement().close(COUNTS, STARTS.minusMillis(1)), "engagement-not-begun");
        assertThat(aPublishedEngagement().close(COUNTS, STARTS)).isNotNull();
    }

    @Test
    void a_cancelled_one_keeps_its_reason_and_changes_no_more() {
        var engagement = aPublishedEngagement();
        assertThat(engagement.cancel("The hall was flooded", BEFORE)).isPresent();
        assertThat(engagement.cancelReason()).isEqualTo("The hall was flooded");
        refused(() -> engagement.cancel("again", BEFORE), "engagement-over");
        refused(() -> engagement.replan(plan(STARTS, ENDS), BEFORE), "engagement-over");
    }

    @Test
    void others_hear_nothing_of_a_draft_that_is_cancelled_or_moved() {
        assertThat(aDraft().replan(plan(STARTS.plusSeconds(1), ENDS), BEFORE)).isEmpty();
        assertThat(aDraft().cancel("Nobody has time", BEFORE)).isEmpty();
    }

    @Test
    void what_others_rely_on_stays_once_it_is_published() {
        var training = new Plan(
                List.of(MOSQUE),
                PARTNERSHIP,
                Kind.TRAINING,
                "Sitting together",
                null,
                STARTS,
                ENDS,
                "Europe/London",
                room(),
                20,
                Visibility.NETWORK);
        refused(() -> aPublishedEngagement().replan(training, BEFORE), "fixed-once-published");
        var drafted = aDraft();
        drafted.replan(training, BEFORE);
        assertThat(drafted.plan().kind()).isEqualTo(Kind.TRAINING);
    }

    @Test
    void a_plan_that_makes_no_sense_is_refused_by_name() {
        refused(() -> planned(plan(ENDS, STARTS)), "ends-before-it-starts");
        refused(() -> planned(plan(STARTS, STARTS)), "ends-before-it-starts");
        refused(
                () -> planned(new Plan(
                        List.of(MOSQUE),
                        null,
                        Kind.MEETING,
                        "T",
                        null,
                        STARTS,
                        ENDS,
                        "Europe/Tooting",
                        room(),
                        null,
                        null)),
                "unknown-time-zone");
        refused(
                () -> planned(new Plan(
                        List.of(MOSQUE),
                        null,
                        Kind.MEETING,
                        "T",
                        null,
                        STARTS,
                        ENDS,
                        "Europe/London",
                        room(),
                        null,
                        Visibility.PARTNERSHIP)),
                "partnership-required");
    }

    private static Engagement aPublishedEngagement() {
        var engagement = aDraft();
        engagement.publish(BEFORE);
        return engagement;
    }

    private static Engagement aDraft() {
        return planned(plan(STARTS, ENDS));
    }

    private static Engagement planned(Plan plan) {
        return new Engagement(EngagementId.next(), plan, BEFORE);
    }

    private static Plan plan(Instant startsAt, Instant endsAt) {
        return new Plan(
                List.of(MOSQUE),
                PARTNERSHIP,
                Kind.MEETING,
                "Sitting together",
                null,
                startsAt,
                endsAt,
                "Europe/London",
                room(),
                20,
                Visibility.NETWORK);
    }

    private static Place room() {
        return new Place(Place.Kind.PHYSICAL, "The mosque's hall", null);
    }

    private static void refused(ThrowingCallable deed, String code) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
