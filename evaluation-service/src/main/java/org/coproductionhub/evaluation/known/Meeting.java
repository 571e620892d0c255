package org.coproductionhub.evaluation.known;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closed engagement in numbers. */
public record Meeting(UUID engagementId, Instant startsAt, Counts counts) {

    /**
     * The channels of power, counted by side; a side that is absent counts nothing.
     *
     * @param speakingMinutes null where nobody consented to have them measured
     */
    public record Counts(
            @Nullable Map<Side, BigDecimal> chaired,
            @Nullable Map<Side, BigDecimal> agendaItems,
            @Nullable Map<Side, BigDecimal> decisions,
            @Nullable Map<Side, BigDecimal> speakingMinutes) {}
}
