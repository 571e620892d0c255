package org.coproductionhub.organisations.powerstatement;

import java.util.Map;
import java.util.Set;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventName;
import org.coproductionhub.kit.event.Topic;
import org.coproductionhub.organisations.organisation.Side;
import org.coproductionhub.organisations.partnership.PartnershipId;

/** All that a power statement may tell: which edition is in force and whom it comes from; never its words. */
@Topic("organisations.power-statement.v1")
sealed interface PowerStatementEvent extends DomainEvent {

    @EventName("agreed")
    record PowerStatementAgreed(
            PowerStatementId powerStatementId,
            PartnershipId partnershipId,
            int edition,
            Edition.State state,
            Map<Side, Integer> entriesBySide,
            Set<Side> signedBySides)
            implements PowerStatementEvent {}

    @EventName("review-due")
    record PowerStatementReviewDue(
            PowerStatementId powerStatementId,
            PartnershipId partnershipId,
            int edition,
            Edition.State state,
            Map<Side, Integer> entriesBySide,
            Set<Side> signedBySides)
            implements PowerStatementEvent {}
}
