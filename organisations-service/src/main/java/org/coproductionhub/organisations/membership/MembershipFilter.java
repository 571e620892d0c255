package org.coproductionhub.organisations.membership;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which memberships a list shows; what is left out does not narrow it. */
public class MembershipFilter extends PageQuery {

    @QueryParam("state")
    @Nullable
    MembershipState state;

    Page<MembershipView> applyTo(EntityManager entityManager) {
        return new Listing<>(entityManager, Membership.class, Membership::key)
                .where("e.state = :state", "state", state)
                .inOrderOfCreation()
                .page(this, MembershipView::of);
    }
}
