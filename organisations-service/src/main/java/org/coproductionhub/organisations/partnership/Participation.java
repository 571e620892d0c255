package org.coproductionhub.organisations.partnership;

import java.time.LocalDate;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation takes, or took, part in a partnership.
 *
 * @param side   its side when it joined
 * @param left   the day it left; absent while it takes part
 * @param reason why it left
 */
public record Participation(
        OrganisationId organisationId,
        Side side,
        LocalDate joined,
        @Nullable LocalDate left,
        @Nullable String reason) {

    static Participation of(Partner partner, LocalDate joined) {
        return new Participation(partner.organisationId(), partner.side(), joined, null, null);
    }

    Participation ended(LocalDate on, String why) {
        return new Participation(organisationId, side, joined, on, why);
    }

    boolean lasts() {
        return left == null;
    }

    boolean lastsFor(OrganisationId organisation) {
        return lasts() && organisationId.equals(organisation);
    }

    Partner partner() {
        return new Partner(organisationId, side);
    }
}
