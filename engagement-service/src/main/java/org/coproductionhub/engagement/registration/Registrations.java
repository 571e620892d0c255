package org.coproductionhub.engagement.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.coproductionhub.engagement.engagement.Audience;
import org.coproductionhub.engagement.engagement.Engagement;
import org.coproductionhub.engagement.engagement.EngagementId;
import org.coproductionhub.engagement.engagement.Engagements;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.web.Page;

/** The registrations of the network at work. Its hosts see all of an engagement; others those that they made. */
@ApplicationScoped
class Registrations implements PanacheRepositoryBase<Registration, RegistrationId> {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Engagements engagements;
    private final Audience audience;
    private final Caller caller;

    Registrations(Engagements engagements, Audience audience, Caller caller) {
        this.engagements = engagements;
        this.audience = audience;
        this.caller = caller;
    }

    /** The registration, or 404: also where the caller may not see it. */
    Registration get(RegistrationId id) {
        return findByIdOptional(id).filter(this::mayBeSeen).orElseThrow(() -> Problem.notFound("registration"));
    }

    Page<RegistrationView> page(EngagementId engagement, RegistrationFilter filter) {
        boolean all = audience.includesAsHost(engagements.get(engagement));
        return filter.applyTo(getEntityManager(), engagement, all ? null : organisation());
    }

    /** Refuses a second registration of a participant who did not cancel the first. */
    void mustNotInclude(UUID engagement, UUID participant) {
        if (count("engagementId = ?1 and participantId = ?2 and state <> CANCELLED", engagement, participant) > 0) {
            throw Problem.conflict("already-registered", "This participant is registered for the engagement already");
        }
    }

    Optional<Registration> firstWaiting(UUID engagement) {
        return find("engagementId = ?1 and state = WAITLISTED order by waitlistPosition", engagement)
                .firstResultOptional();
    }

    private boolean mayBeSeen(Registration registration) {
        return registration.wasMadeBy(organisation())
                || engagements
                        .findByIdOptional(EngagementId.of(registration.engagementId()))
                        .filter((Engagement engagement) -> audience.includesAsHost(engagement))
                        .isPresent();
    }

    private UUID organisation() {
        return caller.organisation().orElse(NOBODY);
    }
}
