package org.coproductionhub.organisations.serviceoffer;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.origin.Origin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A service that an organisation offers, and the places where it does. */
@Entity
class ServiceOffer extends Aggregate {

    @EmbeddedId
    private ServiceOfferId id;

    private UUID organisationId;

    @Embedded
    private Offer offer;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> locationIds;

    @Embedded
    private @Nullable Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected ServiceOffer() {}

    @SuppressWarnings("NullAway.Init")
    ServiceOffer(
            ServiceOfferId id,
            OrganisationId organisation,
            Offer offer,
            List<LocationId> locations,
            @Nullable Origin origin) {
        this.id = id;
        this.organisationId = organisation.value();
        this.offer = offer;
        this.locationIds = locations.stream().map(LocationId::value).toList();
        this.origin = origin;
    }

    /**
     * Takes over what is said of it now; false where nothing differs.
     *
     * @param locations where it is offered; empty where nothing is said of that, which changes nothing
     */
    boolean takeOver(OrganisationId by, Offer said, List<LocationId> locations, Origin from) {
        var merged = from.over(origin);
        var places = locations.isEmpty()
                ? locationIds
                : locations.stream().map(LocationId::value).toList();
        if (by.value().equals(organisationId)
                && said.equals(offer)
                && places.equals(locationIds)
                && merged.equals(origin)) {
            return false;
        }
        organisationId = by.value();
        offer = said;
        locationIds = places;
        origin = merged;
        return true;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    ServiceOfferId id() {
        return id;
    }

    OrganisationId organisation() {
        return OrganisationId.of(organisationId);
    }

    Offer offer() {
        return offer;
    }

    List<LocationId> locations() {
        return locationIds.stream().map(LocationId::of).toList();
    }
}
