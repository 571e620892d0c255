package org.coproductionhub.evaluation.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventName;
import org.coproductionhub.kit.event.Topic;
import org.jspecify.annotations.Nullable;

/** All that a round may tell. Each event carries the whole shared state, so that the last one suffices. */
@Topic("evaluation.round.v1")
public sealed interface RoundEvent extends DomainEvent {

    /** What other services may know of a round: never an answer. */
    record Shared(
            RoundId roundId,
            UUID partnershipId,
            int number,
            Round.State state,
            List<UUID> aims,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant releasedAt) {}

    @EventName("opened")
    record RoundOpened(@JsonUnwrapped Shared round) implements RoundEvent {}

    @EventName("closed")
    record RoundClosed(@JsonUnwrapped Shared round) implements RoundEvent {}

    @EventName("scored")
    record RoundScored(@JsonUnwrapped Shared round) implements RoundEvent {}

    @EventName("released")
    record RoundReleased(@JsonUnwrapped Shared round) implements RoundEvent {}
}
