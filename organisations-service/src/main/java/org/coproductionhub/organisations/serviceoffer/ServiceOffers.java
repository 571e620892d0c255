package org.coproductionhub.organisations.serviceoffer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;

/** The service offers of the network at work. */
@ApplicationScoped
class ServiceOffers implements PanacheRepositoryBase<ServiceOffer, ServiceOfferId> {

    private final Locations locations;

    ServiceOffers(Locations locations) {
        this.locations = locations;
    }

    ServiceOffer get(ServiceOfferId id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("service offer"));
    }

    Optional<ServiceOffer> cameAs(String originId) {
        return find("origin.id", originId).firstResultOptional();
    }

    Page<ServiceOfferView> page(ServiceOfferFilter filter) {
        return new Listing<>(getEntityManager(), ServiceOffer.class, ServiceOffer::key)
                .where("e.organisationId = :organisation", "organisation", filter.organisation)
                .inOrderOfCreation()
                .page(filter, this::view);
    }

    ServiceOfferView view(ServiceOffer offer) {
        return ServiceOfferView.of(offer, locations.all(offer.locations()));
    }
}
