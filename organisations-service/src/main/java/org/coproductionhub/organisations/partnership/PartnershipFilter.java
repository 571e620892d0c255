package org.coproductionhub.organisations.partnership;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which partnerships a list shows; what is left out does not narrow it. */
public class PartnershipFilter extends PageQuery {

    @QueryParam("organisation")
    @Parameter(description = "Only those in which this organisation takes part now.")
    @Nullable
    UUID organisation;

    @QueryParam("state")
    Partnership.@Nullable State state;

    Page<PartnershipView> applyTo(EntityManager entityManager) {
        return new Listing<>(entityManager, Partnership.class, Partnership::key)
                .where(
                        "cast(sql('(organisation_ids @> array[cast(? as uuid)])', :organisation) as Boolean) = true",
                        "organisation",
                        organisation)
                .where("e.state = :state", "state", state)
                .inOrderOfCreation()
                .page(this, PartnershipView::of);
    }
}
