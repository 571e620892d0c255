package org.coproductionhub.engagement.registration;

import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.write.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A registration over HTTP. */
@Path("/v1/registrations")
@RolesAllowed({HUB_ADMIN, PARTNER})
@RunOnVirtualThread
@Once
public class RegistrationResource {

    private final RegistrationService service;
    private final Registrations registrations;

    RegistrationResource(RegistrationService service, Registrations registrations) {
        this.service = service;
        this.registrations = registrations;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRegistration", summary = "Read a registration")
    public RegistrationView get(RegistrationId id) {
        return RegistrationView.of(registrations.get(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelRegistration",
            summary = "Cancel a registration: the first in the waitlist gets the seat")
    public RegistrationView cancel(RegistrationId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return RegistrationView.of(service.cancel(id, ifMatch));
    }
}
