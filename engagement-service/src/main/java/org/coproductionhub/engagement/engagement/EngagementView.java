package org.coproductionhub.engagement.engagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

/** An engagement as those see it who may. How full it is is told apart: {@code /v1/engagements/{id}/seats}. */
public record EngagementView(
        EngagementId id,
        Engagement.State state,
        Kind kind,
        String title,
        @Nullable String description,
        List<UUID> hosts,
        @Nullable UUID partnershipId,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        Place place,
        @Nullable Integer capacity,
        Visibility visibility,
        @Nullable String cancelReason,
        Instant createdAt,
        Instant modifiedAt,
        long version)
        implements Versioned {

    static EngagementView of(Engagement engagement) {
        var plan = engagement.plan();
        return new EngagementView(
                engagement.id(),
                engagement.state(),
                plan.kind(),
                plan.title(),
                plan.description(),
                plan.hosts(),
                plan.partnershipId(),
                plan.startsAt(),
                plan.endsAt(),
                plan.timeZone(),
                plan.place(),
                plan.capacity(),
                plan.visibility(),
                engagement.cancelReason(),
                engagement.createdAt(),
                engagement.modifiedAt(),
                engagement.version());
    }
}
