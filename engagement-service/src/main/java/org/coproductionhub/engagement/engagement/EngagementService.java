package org.coproductionhub.engagement.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.coproductionhub.engagement.known.Known;
import org.coproductionhub.engagement.meeting.MeetingRecord;
import org.coproductionhub.engagement.meeting.MeetingRecords;
import org.coproductionhub.engagement.seats.Seatings;
import org.coproductionhub.kit.outbox.Outbox;
import org.coproductionhub.kit.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** The use cases of engagements: load, act, publish. */
@ApplicationScoped
public class EngagementService {

    private final Engagements engagements;
    private final Seatings seatings;
    private final MeetingRecords records;
    private final Known known;
    private final Outbox outbox;
    private final Clock clock;

    EngagementService(
            Engagements engagements,
            Seatings seatings,
            MeetingRecords records,
            Known known,
            Outbox outbox,
            Clock clock) {
        this.engagements = engagements;
        this.seatings = seatings;
        this.records = records;
        this.known = known;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Engagement plan(Plan plan) {
        var engagement = new Engagement(EngagementId.next(), plan, clock.instant());
        mustBeKnown(plan);
        engagements.persist(engagement);
        seatings.plan(engagement.key(), plan.capacity());
        return changed(engagement);
    }

    @Transactional
    Engagement replan(EngagementId id, @Nullable IfMatch ifMatch, UnaryOperator<Plan> change) {
        var engagement = changing(id, ifMatch);
        var before = engagement.plan();
        var after = change.apply(before);
        var event = engagement.replan(after, clock.instant());
        mustBeKnown(after);
        if (!Objects.equals(before.capacity(), after.capacity())) {
            seatings.resize(engagement.key(), after.capacity());
        }
        event.ifPresent(rescheduled -> outbox.publish(engagement, rescheduled));
        return changed(engagement);
    }

    @Transactional
    Engagement publish(EngagementId id, @Nullable IfMatch ifMatch) {
        var engagement = changing(id, ifMatch);
        var event = engagement.publish(clock.instant());
        mustBeKnown(engagement.plan());
        seatings.open(engagement.key());
        outbox.publish(engagement, event);
        return changed(engagement);
    }

    @Transactional
    Engagement cancel(EngagementId id, @Nullable IfMatch ifMatch, String reason) {
        var engagement = changing(id, ifMatch);
        var event = engagement.cancel(reason, clock.instant());
        seatings.close(engagement.key());
        event.ifPresent(cancelled -> outbox.publish(engagement, cancelled));
        return changed(engagement);
    }

    @Transactional
    Engagement close(EngagementId id, @Nullable IfMatch ifMatch, MeetingRecord record) {
        var engagement = changing(id, ifMatch);
        record.mustHaveConsent();
        var event = engagement.close(record.countsBySide(), clock.instant());
        records.keep(engagement.key(), record, clock.instant());
        seatings.close(engagement.key());
        outbox.publish(engagement, event);
        return changed(engagement);
    }

    private void mustBeKnown(Plan plan) {
        known.mustBeAbleToHost(plan.hosts());
        known.mustBeAlive(plan.partnershipId());
    }

    /** Flushed, so that its version is the one its view tells. */
    private Engagement changed(Engagement engagement) {
        engagements.flush();
        return engagement;
    }

    private Engagement changing(EngagementId id, @Nullable IfMatch ifMatch) {
        var engagement = engagements.get(id);
        IfMatch.check(ifMatch, engagement);
        return engagement;
    }
}
