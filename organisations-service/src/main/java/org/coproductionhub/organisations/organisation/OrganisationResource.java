package org.coproductionhub.organisations.organisation;

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
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.web.Answers;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.web.MergePatch;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.write.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Organisations over HTTP. */
@Path("/v1/organisations")
@RolesAllowed({HUB_ADMIN, PARTNER, EVALUATOR, READER, DATA_PROTECTION})
@RunOnVirtualThread
@Once
public class OrganisationResource {

    private final OrganisationService service;
    private final Organisations organisations;
    private final Caller caller;

    OrganisationResource(OrganisationService service, Organisations organisations, Caller caller) {
        this.service = service;
        this.organisations = organisations;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listOrganisations", summary = "List the network's organisations, by name")
    public Page<OrganisationView> list(@Valid @BeanParam OrganisationFilter filter) {
        return organisations.page(filter);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganisation", summary = "Read an organisation")
    public OrganisationView get(OrganisationId id) {
        return OrganisationView.of(organisations.get(id));
    }

    @POST
    @RolesAllowed(HUB_ADMIN)
    @Operation(operationId = "registerOrganisation", summary = "Register an organisation")
    public RestResponse<OrganisationView> register(@Valid @NotNull RegisterOrganisation command) {
        var organisation = service.register(command);
        return Answers.created(OrganisationView.of(organisation), organisation.key());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "updateOrganisation", summary = "Change what an organisation says of itself")
    public OrganisationView update(
            OrganisationId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, MergePatch<Profile> patch) {
        caller.mustActFor(id.value());
        return OrganisationView.of(service.update(id, ifMatch, patch::applyTo));
    }

    /** @param reason why; every two-sided result rests on the side */
    public record ChangeSide(
            @NotNull Side side, @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/{id}/change-side")
    @RolesAllowed(HUB_ADMIN)
    @Operation(
            operationId = "changeSideOfOrganisation",
            summary = "Move an organisation to another side, with a reason")
    public OrganisationView changeSide(
            OrganisationId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull ChangeSide command) {
        return OrganisationView.of(service.changeSide(id, ifMatch, command.side(), command.reason()));
    }
}
