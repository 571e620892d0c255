package org.coproductionhub.evaluation.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.coproductionhub.evaluation.invitation.InvitationService;
import org.coproductionhub.evaluation.invitation.Invitations;
import org.coproductionhub.evaluation.invitation.Token;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.evaluation.round.Rounds;
import org.coproductionhub.kit.bulk.Outcome;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;

/** Taking answers in. */
@ApplicationScoped
class ResponseService {

    private final InvitationService invitations;
    private final Invitations turnouts;
    private final Responses responses;
    private final Rounds rounds;
    private final Clock clock;

    ResponseService(
            InvitationService invitations, Invitations turnouts, Responses responses, Rounds rounds, Clock clock) {
        this.invitations = invitations;
        this.turnouts = turnouts;
        this.responses = responses;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** What the holder of that invitation is asked. */
    Questions questions(Token token) {
        return invitations.show(token, guest -> Questions.of(guest.round(), guest.side()));
    }

    /** Takes the sheet in and uses the invitation up. Of the two, nothing kept leads from one to the other. */
    void answer(Token token, Sheet sheet) {
        invitations.use(token, (guest, turnout) -> {
            var filled = sheet.against(guest.round());
            turnout.present(guest.organisation(), filled.countsForAims(), filled.countsForAcknowledgement());
            responses.persist(
                    new Response(UUID.randomUUID(), guest.round(), guest.side(), LocalDate.now(clock), filled));
        });
    }

    /** Takes in a sheet that was filled in elsewhere; runs in the import's transaction. */
    Outcome takeIn(RoundId id, ImportedSheet imported) {
        var round = rounds.hold(id);
        round.mustBeOpen();
        var filled = imported.sheet().against(round);
        var response = new Response(
                imported.id(round),
                round,
                partnerSide(round, imported),
                Objects.requireNonNullElseGet(imported.day(), () -> LocalDate.now(clock)),
                filled);
        var before = responses.findByIdOptional(response.id());
        if (before.isPresent()) {
            return unchanged(before.get(), response);
        }
        if (imported.organisationId() != null) {
            turnouts.holdTurnout(round)
                    .present(imported.organisationId(), filled.countsForAims(), filled.countsForAcknowledgement());
        }
        responses.persist(response);
        return Outcome.created(response.id());
    }

    private static Outcome unchanged(Response before, Response again) {
        if (!before.saysTheSameAs(again)) {
            throw Problem.conflict("sheet-differs", "A sheet with this key is there already and says something else");
        }
        return Outcome.unchanged(before.id());
    }

    private static Side partnerSide(Round round, ImportedSheet imported) {
        boolean fits = imported.side().isPartnerSide()
                && (imported.organisationId() == null
                        || round.partner(imported.organisationId())
                                .filter(partner -> partner.side() == imported.side())
                                .isPresent());
        if (!fits) {
            throw Problem.invalid(
                    "not-a-partner",
                    "A sheet is of one of the two sides, and of an organisation of this partnership on that side",
                    Violation.inBody("organisationId", "is not a partner organisation of that side"));
        }
        return imported.side();
    }
}
