package org.coproductionhub.engagement.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproductionhub.engagement.known.Side.COMMUNITY;
import static org.coproductionhub.engagement.known.Side.HUB;
import static org.coproductionhub.engagement.known.Side.STATUTORY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coproductionhub.engagement.known.Side;
import org.coproductionhub.engagement.meeting.MeetingRecord.AgendaItem;
import org.coproductionhub.engagement.meeting.MeetingRecord.Chair;
import org.coproductionhub.engagement.meeting.MeetingRecord.Decision;
import org.coproductionhub.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class MeetingRecordTest {

    private static final Map<Side, BigDecimal> MINUTES =
            Map.of(COMMUNITY, new BigDecimal("41.5"), STATUTORY, new BigDecimal("18.5"));

    @Test
    void chairs_agenda_items_decisions_and_minutes_are_counted_apart_by_side() {
        assertThat(aRecord(true, MINUTES).countsBySide())
                .isEqualTo(new MeetingCounts(
                        Map.of(COMMUNITY, 1, HUB, 1),
                        Map.of(COMMUNITY, 2, STATUTORY, 1),
                        Map.of(STATUTORY, 1),
                        MINUTES));
    }

    @Test
    void a_decision_counts_for_the_side_that_proposed_it_whoever_influenced_it() {
        var record = new MeetingRecord(
                null,
                null,
                List.of(
                        new Decision("Open on Fridays", COMMUNITY, Set.of(COMMUNITY, STATUTORY)),
                        new Decision("Keep the old form", STATUTORY, null)),
                false,
                null,
                null);
        assertThat(record.countsBySide().decisions()).isEqualTo(Map.of(COMMUNITY, 1, STATUTORY, 1));
    }

    @Test
    void speaking_time_is_refused_without_consent_and_may_be_left_out() {
        assertThatThrownBy(() -> aRecord(false, MINUTES).mustHaveConsent())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("no-consent-to-speaking-time"));
        var silent = aRecord(false, null);
        silent.mustHaveConsent();
        assertThat(silent.countsBySide().speakingMinutes()).isNull();
    }

    private static MeetingRecord aRecord(boolean consent, Map<Side, BigDecimal> minutes) {
        return new MeetingRecord(
                List.of(new Chair(COMMUNITY, null), new Chair(HUB, null)),
                List.of(
                        new AgendaItem("Waiting times", COMMUNITY, null),
                        new AgendaItem("Interpreters", COMMUNITY, null),
                        new AgendaItem("Budget", STATUTORY, null)),
                List.of(new Decision("A link worker in the mosque", STATUTORY, Set.of(COMMUNITY))),
                consent,
                minutes,
                Map.of(COMMUNITY, 7, STATUTORY, 4));
    }
}
