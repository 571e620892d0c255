package org.coproductionhub.evaluation.scorecard;

import java.util.List;
import java.util.UUID;

/**
 * A partnership's results over its rounds, the first one first.
 *
 * @param rounds those that the caller may see: the released ones, and for evaluators the scored ones too
 */
public record ScorecardView(UUID partnershipId, List<ResultView> rounds) {}
