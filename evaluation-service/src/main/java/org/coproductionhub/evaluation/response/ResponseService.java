package org.coproductionhub.evaluation.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.coproductionhub.evaluation.invitation.InvitationService;
import org.coproductionhub.evaluation.invitation.Token;

/** Taking answers in. */
@ApplicationScoped
class ResponseService {

    private final InvitationService invitations;
    private final Responses responses;
    private final Clock clock;

    ResponseService(InvitationService invitations, Responses responses, Clock clock) {
        this.invitations = invitations;
        this.responses = responses;
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
}
