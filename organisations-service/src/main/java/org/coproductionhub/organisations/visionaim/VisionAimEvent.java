package org.coproductionhub.organisations.visionaim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventName;
import org.coproductionhub.kit.event.Topic;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;
import org.coproductionhub.organisations.partnership.PartnershipId;

/** All that a vision aim may tell: its own words, and which sides stand behind it. */
@Topic("organisations.vision-aim.v1")
sealed interface VisionAimEvent extends DomainEvent {

    /** The whole of it: an aim is the partnership's public word, not a person's. */
    record Told(
            VisionAimId visionAimId,
            PartnershipId partnershipId,
            String statement,
            OrganisationId proposedBy,
            Side proposedBySide,
            Set<Side> adoptedBySides,
            VisionAim.State state) {}

    @EventName("proposed")
    record VisionAimProposed(@JsonUnwrapped Told aim) implements VisionAimEvent {}

    @EventName("adopted")
    record VisionAimAdopted(@JsonUnwrapped Told aim) implements VisionAimEvent {}

    @EventName("shared")
    record VisionAimShared(@JsonUnwrapped Told aim) implements VisionAimEvent {}

    @EventName("retired")
    record VisionAimRetired(@JsonUnwrapped Told aim) implements VisionAimEvent {}
}
