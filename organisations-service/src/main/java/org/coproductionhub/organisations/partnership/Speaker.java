package org.coproductionhub.organisations.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.security.Roles;
import org.coproductionhub.organisations.organisation.OrganisationId;

/**
 * In whose name the caller speaks in a partnership. Only an organisation itself writes, signs, proposes and adopts: the
 * hub does not speak for its members, nor one partner for another.
 */
@ApplicationScoped
public class Speaker {

    private final Caller caller;

    Speaker(Caller caller) {
        this.caller = caller;
    }

    /** The caller's organisation as it takes part; 403 where it doesn't, or where the token names none. */
    public Partner in(Partnership partnership) {
        return partnership.partner(organisation());
    }

    /** Refuses (403) whoever neither takes part nor administers the network. */
    public void mustBelongTo(Partnership partnership) {
        if (!caller.is(Roles.HUB_ADMIN)) {
            in(partnership);
        }
    }

    private OrganisationId organisation() {
        return caller.organisation()
                .map(OrganisationId::of)
                .orElseThrow(() -> Problem.forbidden(
                        "organisation-required",
                        "Only an organisation may do this: the token has no claim 'organisation'"));
    }
}
