package org.coproductionhub.organisations.serviceoffer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The locations of the network at work. */
@ApplicationScoped
class Locations implements PanacheRepositoryBase<Location, LocationId> {

    Optional<Location> cameAs(String originId) {
        return find("origin.id", originId).firstResultOptional();
    }

    List<Location> all(List<LocationId> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }
}
