package org.coproductionhub.engagement.seats;

import org.coproductionhub.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * How full an engagement is.
 *
 * @param open     whether it takes registrations
 * @param capacity how many seats there are; absent where there is room for all
 */
public record SeatsView(boolean open, @Nullable Integer capacity, int confirmed, int waitlisted, long version)
        implements Versioned {

    public static SeatsView of(Seating seating) {
        return new SeatsView(
                seating.isOpen(), seating.capacity(), seating.confirmed(), seating.waiting(), seating.version());
    }
}
