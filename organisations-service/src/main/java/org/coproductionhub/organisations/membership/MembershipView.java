package org.coproductionhub.organisations.membership;

import java.time.LocalDate;
import java.util.List;
import org.coproductionhub.kit.web.Versioned;
import org.coproductionhub.organisations.organisation.OrganisationId;

/** A membership with its timeline, the first step first. */
public record MembershipView(
        OrganisationId organisationId, MembershipState state, LocalDate since, List<Step> timeline, long version)
        implements Versioned {

    static MembershipView of(Membership membership) {
        return new MembershipView(
                membership.organisation(),
                membership.state(),
                membership.since(),
                membership.timeline(),
                membership.version());
    }
}
