package org.coproductionhub.organisations.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventName;
import org.coproductionhub.kit.event.Topic;

/** All that an organisation may tell. Each event carries the whole shared state, so that the last one suffices. */
@Topic("organisations.organisation.v1")
sealed interface OrganisationEvent extends DomainEvent {

    /** What other services may know of an organisation: no name, no words of its own. */
    record Shared(
            OrganisationId organisationId,
            Side side,
            Kind kind,
            boolean coalface,
            Set<FocusArea> focusAreas,
            Organisation.State state) {}

    @EventName("registered")
    record OrganisationRegistered(@JsonUnwrapped Shared organisation) implements OrganisationEvent {}

    @EventName("updated")
    record OrganisationUpdated(@JsonUnwrapped Shared organisation) implements OrganisationEvent {}

    @EventName("side-changed")
    record OrganisationSideChanged(@JsonUnwrapped Shared organisation) implements OrganisationEvent {}

    @EventName("left")
    record OrganisationLeft(@JsonUnwrapped Shared organisation) implements OrganisationEvent {}
}
