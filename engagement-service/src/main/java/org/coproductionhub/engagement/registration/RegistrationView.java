package org.coproductionhub.engagement.registration;

import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.engagement.known.Side;
import org.coproductionhub.kit.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration as its host and whoever made it see it. */
public record RegistrationView(
        RegistrationId id,
        UUID engagementId,
        UUID participantId,
        Side side,
        @Nullable UUID registeredBy,
        Registration.State state,

        @Schema(
                description = "The number drawn on joining the waitlist, from 1. The lowest that still waits is"
                        + " served first; a number is never given twice.")
        @Nullable
        Integer waitlistPosition,

        Instant requestedAt,
        Instant modifiedAt,
        long version)
        implements Versioned {

    static RegistrationView of(Registration registration) {
        return new RegistrationView(
                registration.id(),
                registration.engagementId(),
                registration.participantId(),
                registration.side(),
                registration.registeredBy(),
                registration.state(),
                registration.waitlistPosition(),
                registration.requestedAt(),
                registration.modifiedAt(),
                registration.version());
    }
}
