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

    private Stream<Organisation> holdersOf(Identifier identifier) {
        return find("""
                        select o from RegisteredIdentifier i join i.organisation o
                        where i.value.scheme = ?1 and i.value.identifier = ?2
                        """, identifier.scheme(), identifier.identifier()).stream();
    }

    Page<OrganisationView> page(OrganisationFilter filter) {
        return filter.applyTo(getEntityManager());
    }
}
