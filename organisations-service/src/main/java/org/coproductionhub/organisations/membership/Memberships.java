package org.coproductionhub.organisations.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.organisations.organisation.OrganisationId;

/** The memberships of the network at work. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, OrganisationId> {

    Membership get(OrganisationId organisation) {
        return findByIdOptional(organisation).orElseThrow(() -> Problem.notFound("membership"));
    }

    Page<MembershipView> page(MembershipFilter filter) {
        return filter.applyTo(getEntityManager());
    }
}
