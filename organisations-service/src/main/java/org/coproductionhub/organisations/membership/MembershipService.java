package org.coproductionhub.organisations.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.coproductionhub.kit.outbox.Outbox;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.OrganisationService;
import org.jspecify.annotations.Nullable;

/** The use cases of membership: load, act, publish; and flush, so that the answer shows the version it made. */
@ApplicationScoped
public class MembershipService {

    private final Memberships memberships;
    private final OrganisationService organisations;
    private final Outbox outbox;

    MembershipService(Memberships memberships, OrganisationService organisations, Outbox outbox) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    /** The first enquiry makes the membership; one that ended may begin again, which changes what is there. */
    @Transactional
    Membership enquire(OrganisationId id, @Nullable IfMatch ifMatch, Decision decision) {
        organisations.comeBack(id);
        var known = memberships.findByIdOptional(id);
        known.ifPresent(membership -> IfMatch.check(ifMatch, membership));
        var membership = known.orElseGet(() -> new Membership(id));
        var event = membership.enquire(decision);
        memberships.persist(membership);
        outbox.publish(membership, event);
        memberships.flush();
        return membership;
    }

    @Transactional
    Membership step(OrganisationId id, @Nullable IfMatch ifMatch, Function<Membership, MembershipEvent> step) {
        var membership = memberships.get(id);
        IfMatch.check(ifMatch, membership);
        outbox.publish(membership, step.apply(membership));
        memberships.flush();
        return membership;
    }

    /** Ends the membership and with it the organisation's part in the network. */
    @Transactional
    Membership leave(OrganisationId id, @Nullable IfMatch ifMatch, Decision decision) {
        var membership = step(id, ifMatch, found -> found.leave(decision));
        organisations.leave(id);
        memberships.flush();
        return membership;
    }
}
