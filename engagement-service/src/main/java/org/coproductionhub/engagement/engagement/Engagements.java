package org.coproductionhub.engagement.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Page;

/** The engagements of the network at work, as far as the caller may see them. */
@ApplicationScoped
public class Engagements implements PanacheRepositoryBase<Engagement, EngagementId> {

    private final Audience audience;

    Engagements(Audience audience) {
        this.audience = audience;
    }

    /** The engagement, or 404: also where the caller may not see it. */
    public Engagement get(EngagementId id) {
        return findByIdOptional(id).filter(audience::includes).orElseThrow(() -> Problem.notFound("engagement"));
    }

    Page<EngagementView> page(EngagementFilter filter) {
        return filter.applyTo(getEntityManager(), audience);
    }
}
