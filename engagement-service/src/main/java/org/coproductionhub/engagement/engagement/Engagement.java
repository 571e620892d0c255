package org.coproductionhub.engagement.engagement;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.coproductionhub.engagement.engagement.EngagementEvent.EngagementCancelled;
import org.coproductionhub.engagement.engagement.EngagementEvent.EngagementClosed;
import org.coproductionhub.engagement.engagement.EngagementEvent.EngagementPublished;
import org.coproductionhub.engagement.engagement.EngagementEvent.EngagementRescheduled;
import org.coproductionhub.engagement.engagement.EngagementEvent.Shared;
import org.coproductionhub.engagement.meeting.MeetingCounts;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One community engagement event. Its hosts draft it, nobody else knows of it until they publish it; then it takes
 * registrations, may still be moved, and ends closed with the counts of its meeting record, or cancelled with a reason.
 */
@Entity
public class Engagement extends Aggregate {

    /** Where in its life it is. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CLOSED,
        CANCELLED
    }

    @EmbeddedId
    private EngagementId id;

    @Enumerated(STRING)
    private State state;

    @Enumerated(STRING)
    private Kind kind;

    private String title;

    private @Nullable String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> hosts;

    private @Nullable UUID partnershipId;

    private Instant startsAt;

    private Instant endsAt;

    private String timeZone;

    @Embedded
    private Place place;

    private @Nullable Integer capacity;

    @Enumerated(STRING)
    private Visibility visibility;

    private @Nullable String cancelReason;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant modifiedAt;

    @SuppressWarnings("NullAway.Init")
    protected Engagement() {}

    @SuppressWarnings("NullAway.Init")
    Engagement(EngagementId id, Plan plan, Instant at) {
        this.id = id;
        this.state = State.DRAFT;
        this.createdAt = at;
        describe(plan, at);
    }

    /**
     * Takes over a changed plan. Once published, hosts, kind and partnership stay: others rely on them.
     *
     * @return what to tell others: something only when a published one is moved in time
     */
    Optional<EngagementRescheduled> replan(Plan plan, Instant at) {
        mustNotBeOver();
        boolean moved = !plan.startsAt().equals(startsAt) || !plan.endsAt().equals(endsAt);
        if (state == State.PUBLISHED) {
            mustKeepItsPromises(plan);
        }
        if (!plan.equals(plan())) {
            describe(plan, at);
        }
        return moved && state == State.PUBLISHED ? Optional.of(new EngagementRescheduled(shared())) : Optional.empty();
    }

    EngagementPublished publish(Instant at) {
        if (state != State.DRAFT) {
            throw Problem.conflict("engagement-not-draft", "Only a draft can be published; this one is " + state);
        }
        become(State.PUBLISHED, at);
        return new EngagementPublished(shared());
    }

    /** @return what to tell others: nothing where they never heard of it */
    Optional<EngagementCancelled> cancel(String reason, Instant at) {
        mustNotBeOver();
        boolean wasDraft = state == State.DRAFT;
        cancelReason = reason;
        become(State.CANCELLED, at);
        return wasDraft ? Optional.empty() : Optional.of(new EngagementCancelled(shared()));
    }

    EngagementClosed close(MeetingCounts record, Instant at) {
        if (state != State.PUBLISHED) {
            throw Problem.conflict(
                    "engagement-not-open", "Only a published engagement can be closed; this one is " + state);
        }
        if (at.isBefore(startsAt)) {
            throw Problem.conflict("engagement-not-begun", "It begins at " + startsAt + ": there is no record yet");
        }
        become(State.CLOSED, at);
        return new EngagementClosed(shared(), record);
    }

    private void mustNotBeOver() {
        if (state == State.CLOSED || state == State.CANCELLED) {
            throw Problem.conflict("engagement-over", "It is over: " + state);
        }
    }

    private void mustKeepItsPromises(Plan plan) {
        boolean same = plan.kind() == kind
                && plan.hosts().equals(hosts)
                && Objects.equals(plan.partnershipId(), partnershipId);
        if (!same) {
            throw Problem.conflict(
                    "fixed-once-published", "Kind, hosts and partnership of a published engagement can't change");
        }
    }

    private void become(State next, Instant at) {
        state = next;
        modifiedAt = at;
    }

    private void describe(Plan plan, Instant at) {
        plan.mustMakeSense();
        hosts = plan.hosts();
        partnershipId = plan.partnershipId();
        kind = plan.kind();
        title = plan.title();
        description = plan.description();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        timeZone = plan.timeZone();
        place = plan.place();
        capacity = plan.capacity();
        visibility = plan.visibility();
        modifiedAt = at;
    }

    /** What its hosts decided about it. */
    Plan plan() {
        return new Plan(
                hosts,
                partnershipId,
                kind,
                title,
                description,
                startsAt,
                endsAt,
                timeZone,
                place,
                capacity,
                visibility);
    }

    private Shared shared() {
        return new Shared(id, kind, List.copyOf(hosts), partnershipId, state, startsAt, endsAt);
    }

    /** Whether one of its hosts is that organisation. */
    public boolean isHostedBy(UUID organisation) {
        return hosts.contains(organisation);
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    public EngagementId id() {
        return id;
    }

    State state() {
        return state;
    }

    @Nullable
    UUID partnershipId() {
        return partnershipId;
    }

    Visibility visibility() {
        return visibility;
    }

    Instant startsAt() {
        return startsAt;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
