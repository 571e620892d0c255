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
import org.coproductionhub.evaluation.round.Rounds;
import org.coproductionhub.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Scorecards over HTTP. */
@Path("/v1/partnerships/{id}/scorecard")
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
    @Operation(operationId = "getScorecard", summary = "Read a partnership's scorecard: its results over the rounds")
    public ScorecardView scorecard(UUID id) {
        known.mustExist(id);
        var byRound = results.ofPartnership(id);
        return new ScorecardView(
                id,
                rounds.of(id).stream()
                        .filter(round -> Seal.isOpenTo(caller, round))
                        .flatMap(
                                round -> Optional.ofNullable(byRound.get(round.key()))
                                        .map(result -> ResultView.of(round, result))
                                        .stream())
                        .toList());
    }
}
