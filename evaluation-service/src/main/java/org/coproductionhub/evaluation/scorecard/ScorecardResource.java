package org.coproductionhub.evaluation.scorecard;

import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;
import static org.coproductionhub.kit.security.Roles.READER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Known;
import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.evaluation.round.Rounds;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Results over HTTP. */
@Path("/v1")
@RolesAllowed({HUB_ADMIN, EVALUATOR, PARTNER, READER})
@RunOnVirtualThread
public class ScorecardResource {

    private final Rounds rounds;
    private final Results results;
    private final Known known;
    private final Caller caller;

    ScorecardResource(Rounds rounds, Results results, Known known, Caller caller) {
        this.rounds = rounds;
        this.results = results;
        this.known = known;
        this.caller = caller;
    }

    @GET
    @Path("/rounds/{id}/results")
    @Operation(
            operationId = "getResults",
            summary =
                    "Read what a round says: sealed until it is closed, and for evaluators alone until it is released")
    public ResultView results(RoundId id) {
        var round = rounds.get(id);
        round.mustNotBeSealed();
        var result = results.of(round);
        if (!maySee(round)) {
            throw Problem.forbidden("round-not-released", "The results have not been released yet");
        }
        return ResultView.of(round, result);
    }

    @GET
    @Path("/partnerships/{id}/scorecard")
    @Operation(operationId = "getScorecard", summary = "Read a partnership's scorecard: its results over the rounds")
    public ScorecardView scorecard(UUID id) {
        known.mustExist(id);
        var byRound = results.ofPartnership(id);
        return new ScorecardView(
                id,
                rounds.of(id).stream()
                        .filter(this::maySee)
                        .flatMap(
                                round -> Optional.ofNullable(byRound.get(round.key()))
                                        .map(result -> ResultView.of(round, result))
                                        .stream())
                        .toList());
    }

    private boolean maySee(Round round) {
        return round.state() == Round.State.RELEASED || caller.is(EVALUATOR) || caller.is(HUB_ADMIN);
    }
}
