package org.coproductionhub.organisations.serviceoffer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import org.coproductionhub.kit.bulk.Outcome;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.serviceoffer.IncomingOffer.IncomingLocation;

/** The use cases of service offers. */
@ApplicationScoped
public class ServiceOfferService {

    private final ServiceOffers offers;
    private final Locations locations;

    ServiceOfferService(ServiceOffers offers, Locations locations) {
        this.offers = offers;
        this.locations = locations;
    }

    private record Placed(LocationId id, boolean changed) {}

    /** Takes in an offer from another directory, known again by its id there. */
    @Transactional
    public Outcome takeIn(OrganisationId by, IncomingOffer incoming) {
        var ids = new ArrayList<LocationId>();
        boolean moved = false;
        for (var location : incoming.locations()) {
            var placed = placed(by, location);
            ids.add(placed.id());
            moved |= placed.changed();
        }
        var known = offers.cameAs(incoming.origin().id());
        if (known.isEmpty()) {
            var offer = new ServiceOffer(ServiceOfferId.next(), by, incoming.offer(), ids, incoming.origin());
            offers.persist(offer);
            return Outcome.created(offer.key());
        }
        boolean changed = known.get().takeOver(by, incoming.offer(), ids, incoming.origin());
        return changed || moved
                ? Outcome.updated(known.get().key())
                : Outcome.unchanged(known.get().key());
    }

    private Placed placed(OrganisationId by, IncomingLocation incoming) {
        var known = locations.cameAs(incoming.origin().id());
        if (known.isPresent()) {
            return new Placed(known.get().id(), known.get().takeOver(incoming.place(), incoming.origin()));
        }
        var location = new Location(LocationId.next(), by, incoming.place(), incoming.origin());
        locations.persist(location);
        return new Placed(location.id(), true);
    }
}
