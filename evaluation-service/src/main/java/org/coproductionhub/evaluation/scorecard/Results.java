package org.coproductionhub.evaluation.scorecard;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.kit.problem.Problem;

/** The results of the network at work. */
@ApplicationScoped
class Results implements PanacheRepositoryBase<Result, UUID> {

    /** A scored round's result. */
    Result of(Round round) {
        return findByIdOptional(round.key())
                .orElseThrow(() -> Problem.conflict("round-not-scored", "The round has not been scored yet"));
    }

    /** A partnership's results by their rounds. */
    Map<UUID, Result> ofPartnership(UUID partnership) {
        return find("partnershipId", partnership).stream().collect(toMap(Result::key, result -> result));
    }
}
