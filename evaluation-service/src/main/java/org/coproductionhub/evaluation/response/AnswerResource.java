package org.coproductionhub.evaluation.response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.coproductionhub.evaluation.invitation.Token;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Answering, for anybody with an invitation. The token comes in a header, so that it is in no log of addresses. It is also
 * what makes sending twice harmless. There is neither an idempotency key nor an audit row here, because both would be
 * written with the sheet and lead from it to a time and an address.
 */
@Path("/v1/answers")
@PermitAll
@RunOnVirtualThread
public class AnswerResource {

    private static final String INVITATION = "Invitation";

    private final ResponseService service;

    AnswerResource(ResponseService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "getQuestions", summary = "Read what the holder of an invitation is asked")
    public Questions questions(
            @HeaderParam(INVITATION) @Parameter(description = "The invitation's token.") @NotNull @Size(max = 100)
                    String token) {
        return service.questions(new Token(token));
    }

    @POST
    @Operation(
            operationId = "answer",
            summary = "Answer once, anonymously: the invitation proves that one may, and is not kept with the answers")
    public void answer(
            @HeaderParam(INVITATION) @Parameter(description = "The invitation's token.") @NotNull @Size(max = 100)
                    String token,
            @Valid @NotNull Sheet sheet) {
        service.answer(new Token(token), sheet);
    }
}
