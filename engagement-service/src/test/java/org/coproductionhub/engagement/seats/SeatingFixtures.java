package org.coproductionhub.engagement.seats;

import java.util.UUID;

/** Seatings for tests of other features. */
public final class SeatingFixtures {

    private SeatingFixtures() {}

    /** Of a published engagement with that many seats. */
    public static Seating withSeats(int capacity) {
        var seating = new Seating(UUID.randomUUID(), capacity);
        seating.open();
        return seating;
    }
}
