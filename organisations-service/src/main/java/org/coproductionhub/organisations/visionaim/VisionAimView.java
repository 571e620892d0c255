package org.coproductionhub.organisations.visionaim;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.coproductionhub.kit.web.Versioned;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.jspecify.annotations.Nullable;

/** A vision aim, who proposed it and who made it theirs. */
public record VisionAimView(
        VisionAimId id,
        PartnershipId partnershipId,
        VisionAim.State state,
        String statement,
        OrganisationId proposedBy,
        Side proposedBySide,
        Instant proposedAt,
        Set<Side> adoptedBySides,
        List<Adoption> adoptions,
        @Nullable String retiredReason,
        long version)
        implements Versioned {

    static VisionAimView of(VisionAim aim) {
        return new VisionAimView(
                aim.id(),
                aim.partnership(),
                aim.state(),
                aim.statement(),
                aim.proposedBy(),
                aim.proposedBySide(),
                aim.proposedAt(),
                aim.adoptedBySides(),
                aim.adoptions(),
                aim.retiredReason(),
                aim.version());
    }
}
