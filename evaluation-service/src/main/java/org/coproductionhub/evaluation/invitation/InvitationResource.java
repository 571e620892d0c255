package org.coproductionhub.evaluation.invitation;

import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.evaluation.round.Rounds;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.write.Once;
import org.coproductionhub.kit.write.ShownOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Invitations over HTTP, for those who run a round. */
@Path("/v1/rounds/{round}/invitations")
@RolesAllowed({HUB_ADMIN, EVALUATOR})
@RunOnVirtualThread
@Once
public class InvitationResource {

    private final InvitationService service;
    private final Invitations invitations;
    private final Rounds rounds;

    InvitationResource(InvitationService service, Invitations invitations, Rounds rounds) {
        this.service = service;
        this.invitations = invitations;
        this.rounds = rounds;
    }

    /** @param count how many people of that organisation may answer */
    public record Invite(
            @NotNull UUID organisationId, @Min(1) @Max(1000) int count) {}

    /** @param token goes to one person, and is shown this once */
    public record NewInvitation(InvitationId id, UUID organisationId, Side side, String token) {

        static NewInvitation of(InvitationService.Issued issued) {
            var invitation = issued.invitation();
            return new NewInvitation(
                    invitation.id(),
                    invitation.organisationId(),
                    invitation.side(),
                    issued.token().value());
        }
    }

    /** The invitations just made. */
    public record NewInvitations(List<NewInvitation> items) implements ShownOnce {}

    @POST
    @Operation(
            operationId = "invite",
            summary = "Invite people of one partner organisation; each gets a one-time token")
    public RestResponse<NewInvitations> invite(RoundId round, @Valid @NotNull Invite command) {
        var issued = service.invite(round, command.organisationId(), command.count());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new NewInvitations(issued.stream().map(NewInvitation::of).toList()));
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "List a round's invitations, without their tokens")
    public Page<InvitationView> list(RoundId round, @Valid @BeanParam InvitationFilter filter) {
        rounds.get(round);
        return invitations.page(round, filter);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInvitation", summary = "Read an invitation, without its token")
    public InvitationView get(RoundId round, InvitationId id) {
        return InvitationView.of(invitations.get(round, id));
    }

    @POST
    @Path("/{id}/revoke")
    @Operation(operationId = "revokeInvitation", summary = "Revoke an invitation")
    public InvitationView revoke(RoundId round, InvitationId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return InvitationView.of(service.revoke(round, id, ifMatch));
    }
}
