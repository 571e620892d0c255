package org.coproductionhub.organisations.serviceoffer;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.origin.Origin;
import org.jspecify.annotations.Nullable;

/** A place that an organisation works from. */
@Entity
class Location extends Aggregate {

    @EmbeddedId
    private LocationId id;

    private UUID organisationId;

    @Embedded
    private Place place;

    @Embedded
    private @Nullable Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Location() {}

    @SuppressWarnings("NullAway.Init")
    Location(LocationId id, OrganisationId organisation, Place place, @Nullable Origin origin) {
        this.id = id;
        this.organisationId = organisation.value();
        this.place = place;
        this.origin = origin;
    }

    /** Takes over what is said of it now; false where nothing differs. */
    boolean takeOver(Place said, Origin from) {
        var merged = from.over(origin);
        if (said.equals(place) && merged.equals(origin)) {
            return false;
        }
        place = said;
        origin = merged;
        return true;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    LocationId id() {
        return id;
    }

    Place place() {
        return place;
    }
}
