package org.coproductionhub.organisations.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Page;

/** The organisations of the network at work. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, OrganisationId> {

    /** The organisation, or 404. */
    public Organisation get(OrganisationId id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("organisation"));
    }

    /** Who holds one of these identifiers already. */
    Optional<Organisation> holderOf(List<Identifier> identifiers) {
        return identifiers.stream().flatMap(this::holdersOf).findFirst();
    }

    /** Who came from another directory under this id. */
    public Optional<Organisation> cameAs(String originId) {
        return find("origin.id", originId).firstResultOptional();
    }

    /** The first of that name on that side. */
    Optional<Organisation> named(String name, Side side) {
        return find("lower(name) = lower(?1) and side = ?2 order by id", name.strip(), side)
                .firstResultOptional();
    }

    private Stream<Organisation> holdersOf(Identifier identifier) {
        return stream("array_contains(identifiers, ?1)", identifier.toString());
    }

    Page<OrganisationView> page(OrganisationFilter filter) {
        return filter.applyTo(getEntityManager());
    }
}
