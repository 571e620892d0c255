package org.coproductionhub.organisations.serviceoffer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** Takes in an offer from another directory, known again by its id there; false where nothing differs. */
    @Transactional
    public boolean takeIn(OrganisationId by, IncomingOffer incoming) {
        var changed = new AtomicBoolean();
        var places = incoming.locations().stream()
                .map(location -> placed(by, location, changed))
                .toList();
        var known = offers.cameAs(incoming.origin().id());
        known.ifPresentOrElse(
                offer -> changed.compareAndSet(
                        false, offer.takeOver(by, incoming.offer(), places, incoming.origin())),
                () -> add(by, incoming, places));
        return changed.get() || known.isEmpty();
    }

    private void add(OrganisationId by, IncomingOffer incoming, List<LocationId> places) {
        offers.persist(new ServiceOffer(ServiceOfferId.next(), by, incoming.offer(), places, incoming.origin()));
    }

    private LocationId placed(OrganisationId by, IncomingLocation incoming, AtomicBoolean changed) {
        var known = locations.cameAs(incoming.origin().id());
        if (known.isPresent()) {
            changed.compareAndSet(false, known.get().takeOver(incoming.place(), incoming.origin()));
            return known.get().id();
        }
        var location = new Location(LocationId.next(), by, incoming.place(), incoming.origin());
        locations.persist(location);
        changed.set(true);
        return location.id();
    }
}
