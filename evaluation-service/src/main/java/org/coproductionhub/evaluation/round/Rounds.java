package org.coproductionhub.evaluation.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Page;

/** The rounds of the network at work. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<Round, RoundId> {

    /** The round, or 404. */
    public Round get(RoundId id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("round"));
    }

    /** The round, which can't change its state until the transaction ends: whoever answers is not overtaken by its closing. */
    public Round hold(RoundId id) {
        var round = getEntityManager().find(Round.class, id, LockModeType.PESSIMISTIC_READ);
        if (round == null) {
            throw Problem.notFound("round");
        }
        return round;
    }

    /** A partnership's rounds, the first one first. */
    public List<Round> of(UUID partnership) {
        return list("partnershipId = ?1 order by number", partnership);
    }

    int nextNumber(UUID partnership) {
        return (int) count("partnershipId", partnership) + 1;
    }

    Page<RoundView> page(RoundFilter filter) {
        return filter.applyTo(getEntityManager());
    }
}
