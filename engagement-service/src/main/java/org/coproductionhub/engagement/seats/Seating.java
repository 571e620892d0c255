package org.coproductionhub.engagement.seats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one engagement, under its id. Whoever asks for a seat, or gives one back, holds this row's lock until the
 * end of the transaction: so there are never more confirmed than seats, and numbers of the waitlist are drawn in order.
 * It is apart from the engagement, so that taking a seat changes nothing that an editor has read.
 */
@Entity
public class Seating extends Aggregate {

    @Id
    private UUID id;

    private boolean open;

    /** Without one there is room for all. */
    private @Nullable Integer capacity;

    private int confirmed;

    private int waiting;

    private int lastDrawn;

    @SuppressWarnings("NullAway.Init")
    protected Seating() {}

    @SuppressWarnings("NullAway.Init")
    Seating(UUID engagement, @Nullable Integer capacity) {
        this.id = engagement;
        this.capacity = capacity;
    }

    /** A seat if there is one and nobody waits for it, else the next number of the waitlist. */
    public Seat take() {
        if (!open) {
            throw Problem.conflict("registration-not-open", "Only a published engagement takes registrations");
        }
        if (waiting == 0 && hasRoom()) {
            confirmed++;
            return Seat.CONFIRMED;
        }
        waiting++;
        return new Seat(++lastDrawn);
    }

    /** Takes back a seat, or a place in the waitlist. */
    public void giveBack(Seat seat) {
        if (seat.isConfirmed()) {
            confirmed--;
        } else {
            waiting--;
        }
    }

    /** Whether the first in the waitlist can have a seat now. */
    public boolean canServeNext() {
        return open && waiting > 0 && hasRoom();
    }

    /** The first in the waitlist gets a seat. */
    public void serveNext() {
        if (!canServeNext()) {
            throw new IllegalStateException("Nobody to serve, or no seat");
        }
        waiting--;
        confirmed++;
    }

    void resize(@Nullable Integer to) {
        if (to != null && to < confirmed) {
            throw Problem.conflict(
                    "capacity-below-confirmed", confirmed + " are confirmed: the capacity can't be less than that");
        }
        capacity = to;
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    private boolean hasRoom() {
        return capacity == null || confirmed < capacity;
    }

    @Override
    public UUID key() {
        return id;
    }

    boolean isOpen() {
        return open;
    }

    @Nullable
    Integer capacity() {
        return capacity;
    }

    int confirmed() {
        return confirmed;
    }

    int waiting() {
        return waiting;
    }
}
