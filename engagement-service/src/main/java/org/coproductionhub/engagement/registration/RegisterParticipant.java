package org.coproductionhub.engagement.registration;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.coproductionhub.engagement.known.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to take part.
 *
 * @param participantId an opaque id of the caller's choice, the same for the same person; a new one where it is left out
 * @param side          the side the participant is on
 */
public record RegisterParticipant(
        @Nullable UUID participantId, @NotNull Side side) {}
