package org.coproductionhub.evaluation.scorecard;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.methods.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * All that a round says, with small numbers of people kept out already.
 *
 * @param turnout         by side
 * @param statementAgreed whether there was an agreed power statement in which both sides speak
 * @param meetings        closed in the round's period
 * @param acknowledgement a_C and a_S, 0 to 1; null where too few answered. There even where the index is not
 * @param channels        the community's share of each, 0 to 1, where anything was done. There even where the index is not
 */
public record Findings(
        Map<Side, Turnout> turnout,
        boolean statementAgreed,
        int meetings,
        Map<Side, @Nullable Double> acknowledgement,
        Map<String, Channel> channels,
        IndexResult<SharedVisionDetails> sharedVision,
        IndexResult<PowerDetails> powerAcknowledgement) {

    /**
     * How many people of a side; null where they are too few to be shown.
     *
     * @param invited with an invitation that stands
     * @param started sheets handed in, complete or not, on invitation or imported
     * @param validAims sheets in which enough aims were rated
     * @param validAcknowledgement sheets in which enough items were answered
     */
    public record Turnout(
            @Nullable Integer invited,
            @Nullable Integer started,
            @Nullable Integer validAims,
            @Nullable Integer validAcknowledgement) {}

    /** What the community did of what both sides did, over all meetings. */
    public record Channel(double community, double total, double share) {}

    /**
     * See {@code GET /v1/methods}.
     *
     * @param opposing the aims that the sides rate differently beyond chance
     */
    public record SharedVisionDetails(
            double threshold,
            @Nullable Double withinCommunity,
            @Nullable Double withinStatutory,
            @Nullable Double sideRatio,
            @Nullable Double sideRatioP,
            List<AimResult> aims,
            List<UUID> opposing) {}

    /**
     * One aim.
     *
     * @param community share of the side that holds it; null where one of its cells is small
     * @param statutory likewise
     * @param delta     Cliff's, positive where the community rates it higher
     */
    public record AimResult(
            UUID visionAimId,
            String statement,
            Side proposedBySide,
            @Nullable Double community,
            @Nullable Double statutory,
            @Nullable Double delta,
            @Nullable Interval interval,
            @Nullable Double p,
            boolean opposing) {}

    /** See {@code GET /v1/methods}. */
    public record PowerDetails(double acknowledgement, double balance, double pooledShare, double parity) {}

    List<IndexEvent.PublishedIndex> published() {
        return List.of(sharedVision.published(), powerAcknowledgement.published());
    }
}
