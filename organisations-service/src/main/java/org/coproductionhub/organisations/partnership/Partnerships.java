package org.coproductionhub.organisations.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Page;

/** The partnerships of the network at work. */
@ApplicationScoped
public class Partnerships implements PanacheRepositoryBase<Partnership, PartnershipId> {

    /** The partnership, or 404. */
    public Partnership get(PartnershipId id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("partnership"));
    }

    Page<PartnershipView> page(PartnershipFilter filter) {
        return filter.applyTo(getEntityManager());
    }
}
