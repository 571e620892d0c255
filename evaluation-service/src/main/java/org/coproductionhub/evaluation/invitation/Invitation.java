package org.coproductionhub.evaluation.invitation;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Partner;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;

/**
 * One person of an organisation may answer a round once. Answering does not change this row: whether it was used is a bit
 * among the others in {@link Turnout}, so that nothing here was written together with an answer sheet.
 */
@Entity
public class Invitation extends Aggregate {

    @EmbeddedId
    private InvitationId id;

    @Column(updatable = false)
    private UUID roundId;

    @Column(updatable = false)
    private UUID organisationId;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Side side;

    @Column(updatable = false)
    private int ordinal;

    @Column(updatable = false)
    private byte[] tokenHash;

    private boolean revoked;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    @SuppressWarnings("NullAway.Init")
    Invitation(RoundId round, Partner partner, int ordinal, Token token) {
        this.id = InvitationId.next();
        this.roundId = round.value();
        this.organisationId = partner.organisationId();
        this.side = partner.side();
        this.ordinal = ordinal;
        this.tokenHash = token.hash();
    }

    /** Can't be used any more. Whether it had been is not told: an answer that was given stays. */
    void revoke() {
        if (revoked) {
            throw Problem.conflict("invitation-revoked", "The invitation has been revoked already");
        }
        revoked = true;
    }

    /** Refuses (410) one that was revoked. */
    void mustStand() {
        if (revoked) {
            throw Problem.gone("invitation-revoked", "This invitation has been withdrawn");
        }
    }

    @Override
    public UUID key() {
        return id.value();
    }

    InvitationId id() {
        return id;
    }

    RoundId round() {
        return RoundId.of(roundId);
    }

    UUID organisationId() {
        return organisationId;
    }

    Side side() {
        return side;
    }

    int ordinal() {
        return ordinal;
    }

    boolean revoked() {
        return revoked;
    }
}
