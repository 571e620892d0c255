package org.coproductionhub.organisations.visionaim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.coproductionhub.kit.outbox.Outbox;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.security.Roles;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.organisations.partnership.Partnership;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.coproductionhub.organisations.partnership.Partnerships;
import org.coproductionhub.organisations.partnership.Speaker;
import org.jspecify.annotations.Nullable;

/** The use cases of vision aims: load, act, publish; and flush, so that the answer shows the version it made. */
@ApplicationScoped
public class VisionAimService {

    private final VisionAims aims;
    private final Partnerships partnerships;
    private final Speaker speaker;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    VisionAimService(
            VisionAims aims, Partnerships partnerships, Speaker speaker, Caller caller, Outbox outbox, Clock clock) {
        this.aims = aims;
        this.partnerships = partnerships;
        this.speaker = speaker;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    VisionAim propose(PartnershipId partnership, String statement) {
        var proposer = speaker.in(living(partnership));
        var aim = new VisionAim(VisionAimId.next(), partnership, statement, proposer, clock.instant());
        aims.persist(aim);
        outbox.publish(aim, aim.proposed());
        aims.flush();
        return aim;
    }

    @Transactional
    VisionAim adopt(VisionAimId id, @Nullable IfMatch ifMatch) {
        var aim = aims.get(id);
        var partner = speaker.in(living(aim.partnership()));
        IfMatch.check(ifMatch, aim);
        outbox.publish(aim, aim.adopt(partner, caller.subject(), clock.instant()));
        aims.flush();
        return aim;
    }

    @Transactional
    VisionAim retire(VisionAimId id, @Nullable IfMatch ifMatch, String reason) {
        var aim = aims.get(id);
        mayRetire(aim);
        IfMatch.check(ifMatch, aim);
        outbox.publish(aim, aim.retire(reason));
        aims.flush();
        return aim;
    }

    /** Who proposed it may take it back until it is shared; what both sides share is retired by the hub. */
    private void mayRetire(VisionAim aim) {
        if (caller.is(Roles.HUB_ADMIN)) {
            return;
        }
        caller.mustBe(aim.proposedBy().value());
        if (aim.state() == VisionAim.State.SHARED) {
            throw Problem.conflict("aim-is-shared", "Both sides share this aim: the hub retires it");
        }
    }

    private Partnership living(PartnershipId id) {
        var partnership = partnerships.get(id);
        partnership.mustLive();
        return partnership;
    }
}
