package org.coproductionhub.evaluation.scorecard;

import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.security.Roles;

/** Who may see what a scored round says. */
final class Seal {

    private Seal() {}

    /** Everybody once it is released; before, those who evaluate. */
    static boolean isOpenTo(Caller caller, Round round) {
        return round.state() == Round.State.RELEASED || caller.is(Roles.EVALUATOR) || caller.is(Roles.HUB_ADMIN);
    }
}
