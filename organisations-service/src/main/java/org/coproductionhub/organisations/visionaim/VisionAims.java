package org.coproductionhub.organisations.visionaim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Page;

/** The vision aims of the network at work. */
@ApplicationScoped
public class VisionAims implements PanacheRepositoryBase<VisionAim, VisionAimId> {

    VisionAim get(VisionAimId id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("vision aim"));
    }

    Page<VisionAimView> page(VisionAimFilter filter) {
        return filter.applyTo(getEntityManager());
    }
}
