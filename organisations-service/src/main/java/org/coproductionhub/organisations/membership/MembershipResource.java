package org.coproductionhub.organisations.membership;

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
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.write.Once;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** An organisation's membership over HTTP: each step is a POST named by its verb. */
@Path("/v1/organisations/{id}/membership")
@RolesAllowed({HUB_ADMIN, PARTNER, EVALUATOR, READER, DATA_PROTECTION})
@RunOnVirtualThread
@Once
public class MembershipResource {

    private final MembershipService service;
    private final Memberships memberships;
    private final Caller caller;
    private final Clock clock;

    MembershipResource(MembershipService service, Memberships memberships, Caller caller, Clock clock) {
        this.service = service;
        this.memberships = memberships;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param on the day from which it counts, today where left out; never in the future */
    public record MembershipStep(
            @PastOrPresent @Nullable LocalDate on,
            @Size(max = 1000) @Nullable String reason) {}

    /** @param on the day from which it counts, today where left out; never in the future */
    public record MembershipStepWithReason(
            @PastOrPresent @Nullable LocalDate on,
            @NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Operation(operationId = "getMembership", summary = "Read an organisation's membership with its timeline")
    public MembershipView get(OrganisationId id) {
        return MembershipView.of(memberships.get(id));
    }

    @POST
    @Path("/enquire")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(
            operationId = "enquireAboutMembership",
            summary = "Begin a membership with an enquiry",
            description = "The first enquiry needs no If-Match; coming back after having left does.")
    public MembershipView enquire(
            OrganisationId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MembershipStep step) {
        caller.mustActFor(id.value());
        return MembershipView.of(service.enquire(id, ifMatch, decided(step.on(), step.reason())));
    }

    @POST
    @Path("/prepare")
    @RolesAllowed(HUB_ADMIN)
    @Operation(operationId = "prepareMembership", summary = "Begin the preparatory phase")
    public MembershipView prepare(
            OrganisationId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MembershipStep step) {
        var decision = decided(step.on(), step.reason());
        return MembershipView.of(service.step(id, ifMatch, membership -> membership.prepare(decision)));
    }

    @POST
    @Path("/activate")
    @RolesAllowed(HUB_ADMIN)
    @Operation(operationId = "activateMembership", summary = "Make a prepared membership active")
    public MembershipView activate(
            OrganisationId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MembershipStep step) {
        var decision = decided(step.on(), step.reason());
        return MembershipView.of(service.step(id, ifMatch, membership -> membership.activate(decision)));
    }

    @POST
    @Path("/pause")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "pauseMembership", summary = "Let an active membership rest, with a reason")
    public MembershipView pause(
            OrganisationId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MembershipStepWithReason step) {
        caller.mustActFor(id.value());
        var decision = decided(step.on(), step.reason());
        return MembershipView.of(service.step(id, ifMatch, membership -> membership.pause(decision)));
    }

    @POST
    @Path("/resume")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "resumeMembership", summary = "Take up a resting membership again")
    public MembershipView resume(
            OrganisationId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MembershipStep step) {
        caller.mustActFor(id.value());
        var decision = decided(step.on(), step.reason());
        return MembershipView.of(service.step(id, ifMatch, membership -> membership.resume(decision)));
    }

    @POST
    @Path("/leave")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "leaveMembership", summary = "Leave the network, with a reason")
    public MembershipView leave(
            OrganisationId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MembershipStepWithReason step) {
        caller.mustActFor(id.value());
        return MembershipView.of(service.leave(id, ifMatch, decided(step.on(), step.reason())));
    }

    private Decision decided(@Nullable LocalDate on, @Nullable String reason) {
        return new Decision(on == null ? LocalDate.now(clock) : on, caller.subject(), reason);
    }
}
