package org.coproductionhub.organisations.serviceoffer;

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

/** Service offers over HTTP, to read; they come in by import. */
@Path("/v1/service-offers")
@RolesAllowed({HUB_ADMIN, PARTNER, EVALUATOR, READER, DATA_PROTECTION})
@RunOnVirtualThread
public class ServiceOfferResource {

    private final ServiceOffers offers;

    ServiceOfferResource(ServiceOffers offers) {
        this.offers = offers;
    }

    @GET
    @Operation(operationId = "listServiceOffers", summary = "List what organisations offer, the oldest first")
    public Page<ServiceOfferView> list(@Valid @BeanParam ServiceOfferFilter filter) {
        return offers.page(filter);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getServiceOffer", summary = "Read a service offer with its locations")
    public ServiceOfferView get(ServiceOfferId id) {
        return offers.view(offers.get(id));
    }
}
