package org.coproductionhub.engagement.registration;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.coproductionhub.engagement.engagement.EngagementId;
import org.coproductionhub.engagement.known.Side;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which registrations a list shows; what is left out does not narrow it. */
public class RegistrationFilter extends PageQuery {

    @QueryParam("state")
    Registration.@Nullable State state;

    @QueryParam("side")
    @Nullable
    Side side;

    @QueryParam("participant")
    @Nullable
    UUID participant;

    Page<RegistrationView> applyTo(EntityManager entityManager, EngagementId engagement, @Nullable UUID madeBy) {
        return new Listing<>(entityManager, Registration.class, Registration::key)
                .where("e.engagementId = :engagement", "engagement", engagement.value())
                .where("e.registeredBy = :madeBy", "madeBy", madeBy)
                .where("e.state = :state", "state", state)
                .where("e.side = :side", "side", side)
                .where("e.participantId = :participant", "participant", participant)
                .inOrderOfCreation()
                .page(this, RegistrationView::of);
    }
}
