package org.coproductionhub.organisations.powerstatement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Page;

/** The power statements of the network at work. */
@ApplicationScoped
public class PowerStatements implements PanacheRepositoryBase<PowerStatement, PowerStatementId> {

    PowerStatement get(PowerStatementId id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("power statement"));
    }

    Page<PowerStatementView> page(PowerStatementFilter filter) {
        return filter.applyTo(getEntityManager());
    }
}
