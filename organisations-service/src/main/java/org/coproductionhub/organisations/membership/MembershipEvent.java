package org.coproductionhub.organisations.membership;

import java.time.LocalDate;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventName;
import org.coproductionhub.kit.event.Topic;
import org.coproductionhub.organisations.organisation.OrganisationId;

/** All that a membership may tell: where it is and since when. Who decided, and why, stays here. */
@Topic("organisations.membership.v1")
sealed interface MembershipEvent extends DomainEvent {

    @EventName("enquired")
    record MembershipEnquired(OrganisationId organisationId, MembershipState state, LocalDate since)
            implements MembershipEvent {}

    @EventName("prepared")
    record MembershipPrepared(OrganisationId organisationId, MembershipState state, LocalDate since)
            implements MembershipEvent {}

    @EventName("activated")
    record MembershipActivated(OrganisationId organisationId, MembershipState state, LocalDate since)
            implements MembershipEvent {}

    @EventName("paused")
    record MembershipPaused(OrganisationId organisationId, MembershipState state, LocalDate since)
            implements MembershipEvent {}

    @EventName("ended")
    record MembershipEnded(OrganisationId organisationId, MembershipState state, LocalDate since)
            implements MembershipEvent {}
}
