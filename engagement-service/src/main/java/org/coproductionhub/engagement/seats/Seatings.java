package org.coproductionhub.engagement.seats;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The seatings of the network at work, by their engagement's id. Every change takes the row's lock first. */
@ApplicationScoped
public class Seatings implements PanacheRepositoryBase<Seating, UUID> {

    private final Event<SeatsFreed> freed;

    Seatings(Event<SeatsFreed> freed) {
        this.freed = freed;
    }

    /** The seating as it stands, or 404. */
    public Seating get(UUID engagement) {
        return found(findByIdOptional(engagement));
    }

    /** The seating, locked until the transaction ends. */
    public Seating lock(UUID engagement) {
        return found(findByIdOptional(engagement, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For a new engagement: closed until that is published. */
    public void plan(UUID engagement, @Nullable Integer capacity) {
        persist(new Seating(engagement, capacity));
    }

    public void open(UUID engagement) {
        lock(engagement).open();
    }

    public void close(UUID engagement) {
        lock(engagement).close();
    }

    /** Changes how many seats there are; those who wait get the new ones in order. */
    public void resize(UUID engagement, @Nullable Integer capacity) {
        lock(engagement).resize(capacity);
        freed.fire(new SeatsFreed(engagement));
    }

    private static Seating found(Optional<Seating> seating) {
        return seating.orElseThrow(() -> Problem.notFound("engagement"));
    }
}
