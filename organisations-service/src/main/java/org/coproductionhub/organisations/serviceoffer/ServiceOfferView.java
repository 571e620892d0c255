package org.coproductionhub.organisations.serviceoffer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.coproductionhub.kit.web.Versioned;
import org.coproductionhub.organisations.organisation.OrganisationId;

/** A service offer as its network sees it. */
public record ServiceOfferView(
        ServiceOfferId id,
        OrganisationId organisationId,
        @JsonUnwrapped Offer offer,
        List<LocationView> locations,
        long version)
        implements Versioned {

    /** A place where it is offered. */
    public record LocationView(LocationId id, @JsonUnwrapped Place place) {}

    static ServiceOfferView of(ServiceOffer offer, List<Location> locations) {
        return new ServiceOfferView(
                offer.id(),
                offer.organisation(),
                offer.offer(),
                locations.stream()
                        .map(location -> new LocationView(location.id(), location.place()))
                        .toList(),
                offer.version());
    }
}
