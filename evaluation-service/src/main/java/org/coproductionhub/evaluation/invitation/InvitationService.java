package org.coproductionhub.evaluation.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.evaluation.round.Rounds;
import org.coproductionhub.kit.network.Network;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.coproductionhub.kit.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** The use cases of invitations. */
@ApplicationScoped
public class InvitationService {

    private final Invitations invitations;
    private final Rounds rounds;

    InvitationService(Invitations invitations, Rounds rounds) {
        this.invitations = invitations;
        this.rounds = rounds;
    }

    /** An invitation with the token that is shown this once. */
    record Issued(Invitation invitation, Token token) {}

    /** Invites that many people of one partner organisation. */
    @Transactional
    List<Issued> invite(RoundId id, UUID organisation, int count) {
        var round = rounds.hold(id);
        round.mustBeOpen();
        var partner = round.partner(organisation)
                .filter(each -> each.side().isPartnerSide())
                .orElseThrow(() -> Problem.invalid(
                        "not-a-partner",
                        "People are invited by the organisations of the two sides of this partnership",
                        Violation.inBody("organisationId", "is not a partner organisation of this round")));
        var turnout = invitations.holdTurnout(round);
        var issued = new ArrayList<Issued>();
        for (int i = 0; i < count; i++) {
            var token = Token.random();
            var invitation = new Invitation(id, partner, turnout.issue(), token);
            invitations.persist(invitation);
            issued.add(new Issued(invitation, token));
        }
        return issued;
    }

    @Transactional
    Invitation revoke(RoundId round, InvitationId id, @Nullable IfMatch ifMatch) {
        var invitation = invitations.get(round, id);
        IfMatch.check(ifMatch, invitation);
        invitation.revoke();
        invitations.flush();
        return invitation;
    }

    /** Who a valid token lets in: somebody of that side, and of an organisation that must not be kept with the answers. */
    public record Guest(Round round, Side side, UUID organisation) {}

    /** Lets the holder of a token look at what is asked. */
    public <T> T show(Token token, Function<Guest, T> look) {
        return within(token, () -> look.apply(guest(invitations.holding(token))));
    }

    /** Uses a token up and takes the answers in: both, or neither. */
    public void use(Token token, Taking taking) {
        within(token, () -> {
            var invitation = invitations.holding(token);
            var guest = guest(invitation);
            var turnout = invitations.holdTurnout(guest.round());
            turnout.use(invitation);
            taking.take(guest, turnout);
            return token;
        });
    }

    /** What is done with the answers. */
    public interface Taking {
        void take(Guest guest, Turnout turnout);
    }

    private Guest guest(Invitation invitation) {
        invitation.mustStand();
        var round = rounds.hold(invitation.round());
        round.mustBeOpen();
        return new Guest(round, invitation.side(), invitation.organisationId());
    }

    private <T> T within(Token token, Callable<T> work) {
        return Network.within(
                invitations.networkOf(token),
                () -> QuarkusTransaction.requiringNew().call(work));
    }
}
