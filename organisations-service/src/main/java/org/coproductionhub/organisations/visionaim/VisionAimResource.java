package org.coproductionhub.organisations.visionaim;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.coproductionhub.kit.web.Answers;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.write.Once;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Vision aims over HTTP. Whoever proposes or adopts does so for its own organisation. */
@Path("/v1/vision-aims")
@RolesAllowed({HUB_ADMIN, PARTNER, EVALUATOR, READER, DATA_PROTECTION})
@RunOnVirtualThread
@Once
public class VisionAimResource {

    private final VisionAimService service;
    private final VisionAims aims;

    VisionAimResource(VisionAimService service, VisionAims aims) {
        this.service = service;
        this.aims = aims;
    }

    @GET
    @Operation(operationId = "listVisionAims", summary = "List the network's vision aims, the oldest first")
    public Page<VisionAimView> list(@Valid @BeanParam VisionAimFilter filter) {
        return aims.page(filter);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getVisionAim", summary = "Read a vision aim")
    public VisionAimView get(VisionAimId id) {
        return VisionAimView.of(aims.get(id));
    }

    public record ProposeVisionAim(
            @NotNull PartnershipId partnership,
            @NotBlank @Size(max = 500) String statement) {}

    @POST
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "proposeVisionAim",
            summary = "Propose an aim in your own organisation's name",
            description = "Proposing is not adopting: the proposer adopts it like everybody else.")
    public RestResponse<VisionAimView> propose(@Valid @NotNull ProposeVisionAim command) {
        var aim = service.propose(command.partnership(), command.statement());
        return Answers.created(VisionAimView.of(aim), aim.key());
    }

    @POST
    @Path("/{id}/adopt")
    @RolesAllowed(PARTNER)
    @Operation(operationId = "adoptVisionAim", summary = "Adopt an aim for your own organisation, and so for its side")
    public VisionAimView adopt(VisionAimId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return VisionAimView.of(service.adopt(id, ifMatch));
    }

    public record RetireVisionAim(
            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/{id}/retire")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "retireVisionAim", summary = "Retire an aim, with a reason")
    public VisionAimView retire(
            VisionAimId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull RetireVisionAim command) {
        return VisionAimView.of(service.retire(id, ifMatch, command.reason()));
    }
}
