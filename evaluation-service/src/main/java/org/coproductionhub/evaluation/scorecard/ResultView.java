package org.coproductionhub.evaluation.scorecard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.coproductionhub.evaluation.round.Period;
import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.evaluation.round.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What one round says.
 *
 * @param overrideReason why the hub released it without the consent of both sides
 * @param inputDigest    SHA-256 of all that the findings were worked out from
 */
public record ResultView(
        RoundId roundId,
        int number,
        Round.State state,
        Period counted,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant scoredAt,
        @Nullable Instant releasedAt,
        @Nullable String overrideReason,
        @JsonUnwrapped Findings findings,
        String inputDigest) {

    static ResultView of(Round round, Result result) {
        return new ResultView(
                round.id(),
                round.number(),
                round.state(),
                round.counted(),
                round.openedAt(),
                round.closedAt(),
                round.scoredAt(),
                round.releasedAt(),
                round.overrideReason(),
                result.findings(),
                result.inputDigest());
    }
}
