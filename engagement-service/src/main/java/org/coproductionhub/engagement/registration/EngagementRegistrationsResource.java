package org.coproductionhub.engagement.registration;

import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.coproductionhub.engagement.engagement.EngagementId;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.write.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The registrations of an engagement over HTTP. */
@Path("/v1/engagements/{engagementId}/registrations")
@RolesAllowed({HUB_ADMIN, PARTNER})
@RunOnVirtualThread
@Once
public class EngagementRegistrationsResource {

    private final RegistrationService service;
    private final Registrations registrations;

    EngagementRegistrationsResource(RegistrationService service, Registrations registrations) {
        this.service = service;
        this.registrations = registrations;
    }

    @GET
    @Operation(
            operationId = "listRegistrations",
            summary = "List an engagement's registrations, the earliest first: all for its hosts, else those you made")
    public Page<RegistrationView> list(EngagementId engagementId, @Valid @BeanParam RegistrationFilter filter) {
        return registrations.page(engagementId, filter);
    }

    @POST
    @Operation(
            operationId = "registerParticipant",
            summary = "Register a participant: confirmed while there are seats, else waitlisted")
    public RestResponse<RegistrationView> register(
            EngagementId engagementId, @Valid @NotNull RegisterParticipant command) {
        var registration = service.register(engagementId, command);
        return ResponseBuilder.<RegistrationView>created(URI.create("/v1/registrations/" + registration.id()))
                .entity(RegistrationView.of(registration))
                .build();
    }
}
