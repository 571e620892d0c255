package org.coproductionhub.engagement.meeting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.coproductionhub.engagement.known.Side;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's channels of power, counted by side; a side that is absent counts nothing.
 *
 * @param chaired         chairs
 * @param agendaItems     items, by the side that raised them
 * @param decisions       decisions, by the side that proposed them
 * @param speakingMinutes minutes; absent where there was no consent to time them
 */
public record MeetingCounts(
        Map<Side, Integer> chaired,
        Map<Side, Integer> agendaItems,
        Map<Side, Integer> decisions,
        @Nullable Map<Side, BigDecimal> speakingMinutes) {

    static <T> Map<Side, Integer> of(List<T> things, Function<T, Side> side) {
        return things.stream().collect(groupingBy(side, TreeMap::new, summingInt(_ -> 1)));
    }
}
