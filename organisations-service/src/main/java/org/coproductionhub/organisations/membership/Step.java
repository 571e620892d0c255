package org.coproductionhub.organisations.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a membership's timeline.
 *
 * @param state  where it led
 * @param on     the day from which it counts
 * @param by     who took it: the subject of a token
 * @param reason why
 */
public record Step(
        MembershipState state,
        LocalDate on,
        String by,
        @Nullable String reason) {}
