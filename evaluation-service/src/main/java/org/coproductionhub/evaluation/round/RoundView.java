package org.coproductionhub.evaluation.round;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Aim;
import org.coproductionhub.evaluation.known.Partner;
import org.coproductionhub.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A round as its network sees it: what is asked and how far it has come, never what was answered.
 *
 * @param counted  the days whose meetings count
 * @param partners frozen at opening; empty before
 * @param aims     frozen at opening; empty before
 */
public record RoundView(
        RoundId id,
        UUID partnershipId,
        int number,
        Round.State state,
        Period counted,
        Instrument instrument,
        List<Partner> partners,
        List<Aim> aims,
        List<Round.Consent> consents,
        Instant plannedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant scoredAt,
        @Nullable Instant releasedAt,
        @Nullable String overrideReason,
        long version)
        implements Versioned {

    public static RoundView of(Round round) {
        return new RoundView(
                round.id(),
                round.partnershipId(),
                round.number(),
                round.state(),
                round.counted(),
                round.instrument(),
                round.partners(),
                round.aims(),
                round.consents(),
                round.plannedAt(),
                round.openedAt(),
                round.closedAt(),
                round.scoredAt(),
                round.releasedAt(),
                round.overrideReason(),
                round.version());
    }
}
