package org.coproductionhub.engagement.seats;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who asks for a seat gets: one, or a place in the waitlist.
 *
 * @param waitlistPosition the number drawn, from 1; {@code null} for a seat
 */
public record Seat(@Nullable Integer waitlistPosition) {

    static final Seat CONFIRMED = new Seat(null);

    public boolean isConfirmed() {
        return waitlistPosition == null;
    }
}
