package org.coproductionhub.engagement.engagement;

import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.coproductionhub.engagement.known.Known;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who may see an engagement, and who may act as its host. What one may not see does not exist. */
@ApplicationScoped
public class Audience {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Caller caller;
    private final Known known;

    Audience(Caller caller, Known known) {
        this.caller = caller;
        this.known = known;
    }

    /** Whether the caller may act for a host: one of them, or the hub. */
    public boolean includesAsHost(Engagement engagement) {
        return seesAll() || engagement.isHostedBy(organisation());
    }

    boolean includes(Engagement engagement) {
        if (includesAsHost(engagement)) {
            return true;
        }
        return !engagement.isDraft()
                && (engagement.visibility() != Visibility.PARTNERSHIP
                        || caller.is(EVALUATOR)
                        || known.belongs(organisation(), engagement.partnershipId()));
    }

    /** Refuses a caller that is none of the hosts. */
    void mustHost(Collection<UUID> hosts) {
        if (!seesAll() && !hosts.contains(organisation())) {
            throw Problem.forbidden(
                    "not-your-organisation", "Only an organisation that hosts the engagement may do this");
        }
    }

    /** Refuses a partner that plans something in the name of a partnership it is not part of, once that is known here. */
    void mustBelongTo(@Nullable UUID partnership) {
        known.mustBeAlive(partnership);
        if (partnership != null && !seesAll() && !known.belongs(organisation(), partnership)) {
            throw Problem.forbidden(
                    "not-your-partnership", "Only its own organisations may plan an engagement of a partnership");
        }
    }

    boolean seesAll() {
        return caller.is(HUB_ADMIN);
    }

    boolean evaluates() {
        return caller.is(EVALUATOR);
    }

    /** The organisation that the caller speaks for as a partner. */
    UUID organisation() {
        return caller.is(PARTNER) ? caller.organisation().orElse(NOBODY) : NOBODY;
    }
}
