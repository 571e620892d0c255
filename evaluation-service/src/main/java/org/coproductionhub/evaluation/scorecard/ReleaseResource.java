package org.coproductionhub.evaluation.scorecard;

import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.evaluation.round.RoundView;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.write.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From a closed round to a public result, over HTTP. */
@Path("/v1/rounds/{id}")
@RunOnVirtualThread
@Once
public class ReleaseResource {

    private final ScorecardService service;
    private final Caller caller;

    ReleaseResource(ScorecardService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** All the closed meetings of the round's period that are known here count, whether awaited or not. */
    public record ScoreRound(
            @Schema(
                    description =
                            "How many closed meetings must have arrived here before; while they have not, the answer is a retryable 409.")
            @Min(0)
            @Max(100_000)
            int awaitMeetings) {}

    @POST
    @Path("/score")
    @RolesAllowed({HUB_ADMIN, EVALUATOR})
    @Operation(operationId = "scoreRound", summary = "Score a closed round, once and for good")
    public RoundView score(
            RoundId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @Nullable ScoreRound command) {
        return RoundView.of(service.score(id, ifMatch, command == null ? 0 : command.awaitMeetings()));
    }

    @POST
    @Path("/consents")
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "consentToRelease",
            summary =
                    "Agree, as a partner organisation, for its side to the release; the second side's consent releases")
    public RoundView consent(RoundId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        var organisation = caller.organisation()
                .orElseThrow(() -> Problem.forbidden(
                        "organisation-required",
                        "The token has no claim 'organisation' with the id of an organisation"));
        return RoundView.of(service.consent(id, ifMatch, organisation));
    }

    /** @param reason why the hub does so without the consent of both sides; published with the results */
    public record ReleaseRound(@NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("/release")
    @RolesAllowed(HUB_ADMIN)
    @Operation(
            operationId = "releaseRound",
            summary = "Release a scored round without the consent of both sides, for a reason that is published")
    public RoundView release(
            RoundId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull ReleaseRound command) {
        return RoundView.of(service.override(id, ifMatch, command.reason()));
    }
}
