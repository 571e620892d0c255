package org.coproductionhub.evaluation.invitation;

import java.util.UUID;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.kit.web.Versioned;

/** An invitation as an evaluator sees it. Whether it was used is not told. */
public record InvitationView(InvitationId id, UUID organisationId, Side side, boolean revoked, long version)
        implements Versioned {

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.organisationId(),
                invitation.side(),
                invitation.revoked(),
                invitation.version());
    }
}
