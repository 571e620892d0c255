package org.coproductionhub.engagement.registration;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.engagement.known.Side;
import org.coproductionhub.engagement.seats.Seat;
import org.coproductionhub.engagement.seats.Seating;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One participant's place in one engagement. Asking is answered at once: confirmed while there are seats, else
 * waitlisted; who waits is confirmed in order as seats become free, and everybody may cancel.
 */
@Entity
class Registration extends Aggregate {

    /** What the participant can count on. */
    enum State {
        CONFIRMED,
        WAITLISTED,
        CANCELLED
    }

    @EmbeddedId
    private RegistrationId id;

    @Column(updatable = false)
    private UUID engagementId;

    /** Pseudonymous: who it is is known to whoever registered them. */
    @Column(updatable = false)
    private UUID participantId;

    @Enumerated(STRING)
    private Side side;

    /** The organisation that registered the participant; none where the hub did. */
    @Column(updatable = false)
    private @Nullable UUID registeredBy;

    @Enumerated(STRING)
    private State state;

    private @Nullable Integer waitlistPosition;

    @Column(updatable = false)
    private Instant requestedAt;

    private Instant modifiedAt;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    @SuppressWarnings("NullAway.Init")
    Registration(Seating seating, UUID participant, Side side, @Nullable UUID registeredBy, Instant at) {
        this.id = RegistrationId.next();
        this.engagementId = seating.key();
        this.participantId = participant;
        this.side = side;
        this.registeredBy = registeredBy;
        var seat = seating.take();
        this.state = seat.isConfirmed() ? State.CONFIRMED : State.WAITLISTED;
        this.waitlistPosition = seat.waitlistPosition();
        this.requestedAt = at;
        this.modifiedAt = at;
    }

    /** Gives its seat, or its place in the waitlist, back. */
    void cancel(Seating seating, Instant at) {
        if (state == State.CANCELLED) {
            throw Problem.conflict("registration-cancelled", "It is cancelled already");
        }
        seating.giveBack(new Seat(state == State.CONFIRMED ? null : waitlistPosition));
        become(State.CANCELLED, at);
    }

    /** The first in the waitlist gets the seat that became free. */
    void confirm(Seating seating, Instant at) {
        if (state != State.WAITLISTED) {
            throw new IllegalStateException("Only who waits is served, and this one is " + state);
        }
        seating.serveNext();
        become(State.CONFIRMED, at);
    }

    private void become(State next, Instant at) {
        state = next;
        modifiedAt = at;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    RegistrationId id() {
        return id;
    }

    UUID engagementId() {
        return engagementId;
    }

    UUID participantId() {
        return participantId;
    }

    Side side() {
        return side;
    }

    boolean wasMadeBy(UUID organisation) {
        return organisation.equals(registeredBy);
    }

    @Nullable
    UUID registeredBy() {
        return registeredBy;
    }

    State state() {
        return state;
    }

    @Nullable
    Integer waitlistPosition() {
        return waitlistPosition;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
