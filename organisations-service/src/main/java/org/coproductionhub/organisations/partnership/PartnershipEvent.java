package org.coproductionhub.organisations.partnership;

import java.util.List;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventName;
import org.coproductionhub.kit.event.Topic;

/** All that a partnership may tell: who takes part, on which side, and whether it lives. */
@Topic("organisations.partnership.v1")
sealed interface PartnershipEvent extends DomainEvent {

    @EventName("formed")
    record PartnershipFormed(PartnershipId partnershipId, List<Partner> organisations, Partnership.State state)
            implements PartnershipEvent {}

    @EventName("changed")
    record PartnershipChanged(PartnershipId partnershipId, List<Partner> organisations, Partnership.State state)
            implements PartnershipEvent {}

    @EventName("ended")
    record PartnershipEnded(PartnershipId partnershipId, List<Partner> organisations, Partnership.State state)
            implements PartnershipEvent {}
}
