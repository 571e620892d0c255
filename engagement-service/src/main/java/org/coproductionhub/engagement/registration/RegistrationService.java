package org.coproductionhub.engagement.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.coproductionhub.engagement.engagement.EngagementId;
import org.coproductionhub.engagement.engagement.Engagements;
import org.coproductionhub.engagement.seats.Seating;
import org.coproductionhub.engagement.seats.Seatings;
import org.coproductionhub.engagement.seats.SeatsFreed;
import org.coproductionhub.kit.persistence.Ids;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.web.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of registrations. Each takes the lock of the engagement's {@link Seating} before it reads anything that
 * depends on seats: those who come at once are served one after the other, and there is only one lock to wait for.
 */
@ApplicationScoped
class RegistrationService {

    private final Registrations registrations;
    private final Engagements engagements;
    private final Seatings seatings;
    private final Caller caller;
    private final Clock clock;

    RegistrationService(
            Registrations registrations, Engagements engagements, Seatings seatings, Caller caller, Clock clock) {
        this.registrations = registrations;
        this.engagements = engagements;
        this.seatings = seatings;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Registration register(EngagementId id, RegisterParticipant command) {
        var seating = seatings.lock(engagements.get(id).key());
        var participant = Objects.requireNonNullElseGet(command.participantId(), Ids::next);
        registrations.mustNotInclude(seating.key(), participant);
        var registration = new Registration(
                seating, participant, command.side(), caller.organisation().orElse(null), clock.instant());
        registrations.persist(registration);
        return registration;
    }

    @Transactional
    Registration cancel(RegistrationId id, @Nullable IfMatch ifMatch) {
        var registration = registrations.get(id);
        var seating = seatings.lock(registration.engagementId());
        registrations.getEntityManager().refresh(registration);
        IfMatch.check(ifMatch, registration);
        registration.cancel(seating, clock.instant());
        serveThoseWhoWait(seating);
        registrations.flush();
        return registration;
    }

    void hear(@Observes SeatsFreed freed) {
        serveThoseWhoWait(seatings.lock(freed.engagement()));
    }

    private void serveThoseWhoWait(Seating seating) {
        while (seating.canServeNext()) {
            firstWaiting(seating.key()).confirm(seating, clock.instant());
        }
    }

    private Registration firstWaiting(UUID engagement) {
        return registrations
                .firstWaiting(engagement)
                .orElseThrow(
                        () -> new IllegalStateException("The waitlist of " + engagement + " is shorter than told"));
    }
}
