package org.coproductionhub.evaluation.invitation;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which invitations a list shows; what is left out does not narrow it. */
public class InvitationFilter extends PageQuery {

    @QueryParam("organisation")
    @Nullable
    UUID organisation;

    Page<InvitationView> applyTo(RoundId round, EntityManager entityManager) {
        return new Listing<>(entityManager, Invitation.class, Invitation::key)
                .where("e.roundId = :round", "round", round.value())
                .where("e.organisationId = :organisation", "organisation", organisation)
                .inOrderOfCreation()
                .page(this, InvitationView::of);
    }
}
