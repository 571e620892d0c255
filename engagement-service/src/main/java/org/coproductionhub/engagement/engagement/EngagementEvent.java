package org.coproductionhub.engagement.engagement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.engagement.meeting.MeetingCounts;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventName;
import org.coproductionhub.kit.event.Topic;
import org.jspecify.annotations.Nullable;

/** All that an engagement may tell. Each event carries the whole shared state, so that the last one suffices. */
@Topic("engagement.engagement.v1")
sealed interface EngagementEvent extends DomainEvent {

    /** What other services may know of an engagement: no title, no words, nobody who took part. */
    record Shared(
            EngagementId engagementId,
            Kind kind,
            List<UUID> hosts,
            @Nullable UUID partnershipId,
            Engagement.State state,
            Instant startsAt,
            Instant endsAt) {}

    @EventName("published")
    record EngagementPublished(@JsonUnwrapped Shared engagement) implements EngagementEvent {}

    @EventName("rescheduled")
    record EngagementRescheduled(@JsonUnwrapped Shared engagement) implements EngagementEvent {}

    @EventName("cancelled")
    record EngagementCancelled(@JsonUnwrapped Shared engagement) implements EngagementEvent {}

    /** @param record the meeting in numbers, by side */
    @EventName("closed")
    record EngagementClosed(@JsonUnwrapped Shared engagement, MeetingCounts record) implements EngagementEvent {}
}
