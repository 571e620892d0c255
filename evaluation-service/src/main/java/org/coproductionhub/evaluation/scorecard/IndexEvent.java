package org.coproductionhub.evaluation.scorecard;

import java.util.List;
import java.util.UUID;
import org.coproductionhub.evaluation.methods.Reason;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventName;
import org.coproductionhub.kit.event.Topic;
import org.jspecify.annotations.Nullable;

/** All that is told of a round's indices. */
@Topic("evaluation.index.v1")
sealed interface IndexEvent extends DomainEvent {

    /**
     * One headline index.
     *
     * @param estimate 0 to 100; absent where there is a reason why there is no number
     * @param lower    of its interval of level .95; absent where the data allow none
     */
    record PublishedIndex(
            String method,
            String version,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Reason reason) {}

    @EventName("published")
    record IndexPublished(UUID roundId, UUID partnershipId, List<PublishedIndex> indices) implements IndexEvent {}
}
