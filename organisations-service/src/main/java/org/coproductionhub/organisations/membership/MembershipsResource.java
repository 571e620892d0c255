package org.coproductionhub.organisations.membership;

import static org.coproductionhub.kit.security.Roles.DATA_PROTECTION;
import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;
import static org.coproductionhub.kit.security.Roles.READER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.coproductionhub.kit.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All memberships over HTTP. */
@Path("/v1/memberships")
@RolesAllowed({HUB_ADMIN, PARTNER, EVALUATOR, READER, DATA_PROTECTION})
@RunOnVirtualThread
public class MembershipsResource {

    private final Memberships memberships;

    MembershipsResource(Memberships memberships) {
        this.memberships = memberships;
    }

    @GET
    @Operation(
            operationId = "listMemberships",
            summary = "List the network's memberships, the oldest organisation first")
    public Page<MembershipView> list(@Valid @BeanParam MembershipFilter filter) {
        return memberships.page(filter);
    }
}
