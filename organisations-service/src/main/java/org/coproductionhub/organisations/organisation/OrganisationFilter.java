package org.coproductionhub.organisations.organisation;

import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which organisations a list shows; what is left out does not narrow it. */
public class OrganisationFilter extends PageQuery {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words to find in name and description; \"quoted phrases\", or, -without.")
    @Nullable
    String q;

    @QueryParam("side")
    @Nullable
    Side side;

    @QueryParam("kind")
    @Nullable
    Kind kind;

    @QueryParam("focusArea")
    @Nullable
    FocusArea focusArea;

    @QueryParam("coalface")
    @Nullable
    Boolean coalface;

    @QueryParam("identifier")
    @Size(max = 60)
    @Parameter(description = "Scheme and identifier as one, such as GB-CHC-1090095.")
    @Nullable
    String identifier;

    @QueryParam("modifiedSince")
    @Parameter(description = "Only what changed at or after this instant (ISO 8601).")
    @Nullable
    Instant modifiedSince;

    Page<OrganisationView> applyTo(EntityManager entityManager) {
        return new Listing<>(entityManager, Organisation.class, Organisation::key)
                .where("cast(sql('(search @@ websearch_to_tsquery(''english'', ?))', :q) as Boolean) = true", "q", q)
                .where("e.side = :side", "side", side)
                .where("e.kind = :kind", "kind", kind)
                .where("array_contains(e.focusAreas, :focus)", "focus", focusArea == null ? null : focusArea.name())
                .where("e.coalface = :coalface", "coalface", coalface)
                .where("array_contains(e.identifiers, upper(:identifier))", "identifier", identifier)
                .where("e.modifiedAt >= :since", "since", modifiedSince)
                .orderedBy("e.name", Organisation::name)
                .page(this, OrganisationView::of);
    }
}
