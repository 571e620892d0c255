package org.coproductionhub.evaluation.round;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rounds a list shows; what is left out does not narrow it. */
public class RoundFilter extends PageQuery {

    @QueryParam("partnership")
    @Parameter(description = "Only the rounds of this partnership.")
    @Nullable
    UUID partnership;

    @QueryParam("state")
    Round.@Nullable State state;

    Page<RoundView> applyTo(EntityManager entityManager) {
        return new Listing<>(entityManager, Round.class, Round::key)
                .where("e.partnershipId = :partnership", "partnership", partnership)
                .where("e.state = :state", "state", state)
                .inOrderOfCreation()
                .page(this, RoundView::of);
    }
}
