package org.coproductionhub.evaluation.scorecard;

import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;
import static org.coproductionhub.kit.security.Roles.READER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.evaluation.round.Rounds;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A round's results over HTTP. */
@Path("/v1/rounds/{id}/results")
@RolesAllowed({HUB_ADMIN, EVALUATOR, PARTNER, READER})
@RunOnVirtualThread
public class ResultResource {

    private final Rounds rounds;
    private final Results results;
    private final Caller caller;

    ResultResource(Rounds rounds, Results results, Caller caller) {
        this.rounds = rounds;
        this.results = results;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getResults",
            summary =
                    "Read what a round says: sealed until it is closed, and for evaluators alone until it is released")
    public ResultView get(RoundId id) {
        var round = rounds.get(id);
        round.mustNotBeSealed();
        var result = results.of(round);
        if (!Seal.isOpenTo(caller, round)) {
            throw Problem.forbidden("round-not-released", "The results have not been released yet");
        }
        return ResultView.of(round, result);
    }
}
