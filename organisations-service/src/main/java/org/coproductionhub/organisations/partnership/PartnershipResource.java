package org.coproductionhub.organisations.partnership;

import static org.coproductionhub.kit.security.Roles.DATA_PROTECTION;
import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;
import static org.coproductionhub.kit.security.Roles.READER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.web.Answers;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.web.MergePatch;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.write.Once;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Partnerships over HTTP. */
@Path("/v1/partnerships")
@RolesAllowed({HUB_ADMIN, PARTNER, EVALUATOR, READER, DATA_PROTECTION})
@RunOnVirtualThread
@Once
public class PartnershipResource {

    private final PartnershipService service;
    private final Partnerships partnerships;
    private final Speaker speaker;
    private final Caller caller;
    private final Clock clock;

    PartnershipResource(
            PartnershipService service, Partnerships partnerships, Speaker speaker, Caller caller, Clock clock) {
        this.service = service;
        this.partnerships = partnerships;
        this.speaker = speaker;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listPartnerships", summary = "List the network's partnerships, the oldest first")
    public Page<PartnershipView> list(@Valid @BeanParam PartnershipFilter filter) {
        return partnerships.page(filter);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPartnership", summary = "Read a partnership")
    public PartnershipView get(PartnershipId id) {
        return PartnershipView.of(partnerships.get(id));
    }

    @POST
    @RolesAllowed(HUB_ADMIN)
    @Operation(operationId = "formPartnership", summary = "Form a partnership of organisations of both sides")
    public RestResponse<PartnershipView> form(@Valid @NotNull FormPartnership command) {
        var partnership = service.form(command);
        return Answers.created(PartnershipView.of(partnership), partnership.key());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "describePartnership", summary = "Change what a partnership is for, or its dates")
    public PartnershipView describe(
            PartnershipId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, MergePatch<Purpose> patch) {
        speaker.mustBelongTo(partnerships.get(id));
        return PartnershipView.of(service.describe(id, ifMatch, patch::applyTo));
    }

    /** @param organisation who joins, on its own side */
    public record JoinPartnership(@NotNull OrganisationId organisation) {}

    @POST
    @Path("/{id}/join")
    @RolesAllowed(HUB_ADMIN)
    @Operation(operationId = "joinPartnership", summary = "Let an organisation join")
    public PartnershipView join(
            PartnershipId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull JoinPartnership command) {
        return PartnershipView.of(service.join(id, ifMatch, command.organisation()));
    }

    /** @param organisation who leaves */
    public record LeavePartnership(
            @NotNull OrganisationId organisation,
            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/{id}/leave")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(
            operationId = "leavePartnership",
            summary = "Let an organisation leave, with a reason",
            description = "Refused where it is the last of its side: end the partnership instead.")
    public PartnershipView leave(
            PartnershipId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull LeavePartnership command) {
        caller.mustActFor(command.organisation().value());
        var today = LocalDate.now(clock);
        return PartnershipView.of(service.change(
                id, ifMatch, partnership -> partnership.leave(command.organisation(), today, command.reason())));
    }

    public record EndPartnership(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/{id}/end")
    @RolesAllowed(HUB_ADMIN)
    @Operation(operationId = "endPartnership", summary = "End a partnership, with a reason")
    public PartnershipView end(
            PartnershipId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull EndPartnership command) {
        var today = LocalDate.now(clock);
        return PartnershipView.of(service.change(id, ifMatch, partnership -> partnership.end(today, command.reason())));
    }
}
