package org.coproductionhub.engagement.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.coproductionhub.engagement.known.Side;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a meeting. Sides and organisations, never people.
 *
 * @param chairs                who chaired; several when they took turns or shared it
 * @param agendaItems           what was on the agenda, and which side raised it
 * @param decisions             what was decided, who proposed it, and whom it took to shape it
 * @param speakingTimeConsent   whether those present agreed to the timing of who speaks
 * @param speakingMinutesBySide minutes spoken; only with that consent
 * @param attendanceBySide      how many people of each side were there
 */
public record MeetingRecord(
        @NotNull @Size(max = 50) List<@Valid @NotNull Chair> chairs,
        @NotNull @Size(max = 200) List<@Valid @NotNull AgendaItem> agendaItems,
        @NotNull @Size(max = 200) List<@Valid @NotNull Decision> decisions,
        boolean speakingTimeConsent,
        @Nullable Map<Side, @NotNull @DecimalMin("0") @DecimalMax("10000") BigDecimal> speakingMinutesBySide,
        @Nullable Map<Side, @NotNull @Min(0) @Max(100_000) Integer> attendanceBySide) {

    /** @param organisationId the organisation the chair came from, where that is known */
    public record Chair(@NotNull Side side, @Nullable UUID organisationId) {}

    /** @param raisedBy the organisation that raised it, where that is known */
    public record AgendaItem(
            @NotBlank @Size(max = 500) String title,
            @NotNull Side raisedBySide,
            @Nullable UUID raisedBy) {}

    /** @param influencedBySides sides whose word changed what was decided, the proposing side's own included */
    public record Decision(
            @NotBlank @Size(max = 2000) String text,
            @NotNull Side proposedBySide,
            @NotNull Set<@NotNull Side> influencedBySides) {

        public Decision {
            influencedBySides = Objects.requireNonNullElse(influencedBySides, Set.of());
        }
    }

    /** What is left out is empty. */
    public MeetingRecord {
        chairs = Objects.requireNonNullElse(chairs, List.of());
        agendaItems = Objects.requireNonNullElse(agendaItems, List.of());
        decisions = Objects.requireNonNullElse(decisions, List.of());
    }

    /** Refuses speaking time that nobody agreed to have measured. */
    public void mustHaveConsent() {
        if (speakingMinutesBySide != null && !speakingTimeConsent) {
            throw Problem.invalid(
                    "no-consent-to-speaking-time",
                    "Speaking time is kept only with the consent of those present",
                    Violation.inBody("speakingMinutesBySide", "needs speakingTimeConsent to be true"));
        }
    }

    /** The meeting in numbers: all that other services hear of it. */
    public MeetingCounts countsBySide() {
        return new MeetingCounts(
                MeetingCounts.of(chairs, Chair::side),
                MeetingCounts.of(agendaItems, AgendaItem::raisedBySide),
                MeetingCounts.of(decisions, Decision::proposedBySide),
                speakingMinutesBySide);
    }
}
