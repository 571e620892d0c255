package org.coproductionhub.organisations.visionaim;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which vision aims a list shows; what is left out does not narrow it. */
public class VisionAimFilter extends PageQuery {

    @QueryParam("partnership")
    @Nullable
    UUID partnership;

    @QueryParam("state")
    VisionAim.@Nullable State state;

    Page<VisionAimView> applyTo(EntityManager entityManager) {
        return new Listing<>(entityManager, VisionAim.class, VisionAim::key)
                .where("e.partnershipId = :partnership", "partnership", partnership)
                .where("e.state = :state", "state", state)
                .inOrderOfCreation()
                .page(this, VisionAimView::of);
    }
}
