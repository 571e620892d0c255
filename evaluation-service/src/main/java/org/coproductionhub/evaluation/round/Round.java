package org.coproductionhub.evaluation.round;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Aim;
import org.coproductionhub.evaluation.known.Partner;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.RoundEvent.RoundClosed;
import org.coproductionhub.evaluation.round.RoundEvent.RoundOpened;
import org.coproductionhub.evaluation.round.RoundEvent.RoundReleased;
import org.coproductionhub.evaluation.round.RoundEvent.RoundScored;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a partnership. It is planned; when it opens, the partnership's organisations and aims are frozen in
 * it and people answer; when it closes, nobody answers any more and it can be scored; and its results are released when
 * both sides agree to that, or when the hub says publicly why it does so without them.
 */
@Entity
public class Round extends Aggregate {

    /** How far it has come. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED,
        SCORED,
        RELEASED
    }

    /** A partner organisation's agreement, for its side, to the release. */
    public record Consent(UUID organisationId, Side side, Instant at) {}

    @EmbeddedId
    private RoundId id;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column(updatable = false)
    private int number;

    @Enumerated(STRING)
    private State state;

    private Period counted;

    @Column(updatable = false)
    private String instrument;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Partner> partners;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Aim> aims;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Consent> consents;

    @Column(updatable = false)
    private Instant plannedAt;

    private @Nullable Instant openedAt;

    private @Nullable Instant closedAt;

    private @Nullable Instant scoredAt;

    private @Nullable Instant releasedAt;

    private @Nullable String overrideReason;

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    @SuppressWarnings("NullAway.Init")
    Round(UUID partnershipId, int number, Period counted, Instant at) {
        this.id = RoundId.next();
        this.partnershipId = partnershipId;
        this.number = number;
        this.state = State.PLANNED;
        this.counted = counted;
        this.instrument = Instrument.ACKNOWLEDGEMENT.key();
        this.partners = List.of();
        this.aims = List.of();
        this.consents = List.of();
        this.plannedAt = at;
    }

    /** Lets people answer. From now on the round knows these partners and aims, whatever becomes of them elsewhere. */
    RoundOpened open(List<Partner> partners, List<Aim> aims, Instant at) {
        must(State.PLANNED, "round-not-planned", "Only a planned round can be opened");
        this.partners = List.copyOf(partners);
        this.aims = List.copyOf(aims);
        openedAt = at;
        state = State.OPEN;
        return new RoundOpened(shared());
    }

    /** Takes no more answers. */
    RoundClosed close(Instant at) {
        mustBeOpen();
        closedAt = at;
        state = State.CLOSED;
        return new RoundClosed(shared());
    }

    /** Has its results, for good: nothing that arrives later changes them. */
    public RoundScored score(Instant at) {
        mustNotBeSealed();
        must(State.CLOSED, "round-scored", "It has been scored already");
        scoredAt = at;
        state = State.SCORED;
        return new RoundScored(shared());
    }

    /** A partner organisation agrees to the release for its side; with the second side's agreement it is released. */
    public Optional<RoundReleased> consent(UUID organisation, Instant at) {
        mustHaveResults();
        var side = sideOf(organisation);
        if (consentedSides().contains(side)) {
            throw Problem.conflict("side-has-consented", "The side " + side + " has agreed to the release already");
        }
        var all = new ArrayList<>(consents);
        all.add(new Consent(organisation, side, at));
        consents = List.copyOf(all);
        return consents.size() == 2 ? Optional.of(release(at)) : Optional.empty();
    }

    /**
     * The hub releases it without the consent of both sides.
     *
     * @param reason why; published with the results
     */
    public RoundReleased override(String reason, Instant at) {
        mustHaveResults();
        overrideReason = reason;
        return release(at);
    }

    private RoundReleased release(Instant at) {
        releasedAt = at;
        state = State.RELEASED;
        return new RoundReleased(shared());
    }

    /** Refuses answers and invitations while nobody can answer. */
    public void mustBeOpen() {
        if (state == State.PLANNED) {
            throw Problem.conflict("round-not-open", "The round is not open yet");
        }
        must(State.OPEN, "round-closed", "The round is closed");
    }

    /** Refuses a look at the results while people still answer. */
    public void mustNotBeSealed() {
        if (state == State.PLANNED || state == State.OPEN) {
            throw Problem.conflict("round-sealed", "The results are sealed until the round is closed");
        }
    }

    private void mustHaveResults() {
        mustNotBeSealed();
        if (state == State.CLOSED) {
            throw Problem.conflict("round-not-scored", "The round has not been scored yet");
        }
        must(State.SCORED, "round-released", "The round has been released already");
    }

    private void must(State wanted, String code, String otherwise) {
        if (state != wanted) {
            throw Problem.conflict(code, otherwise + "; it is " + state);
        }
    }

    /** The side on which that organisation takes part; 403 for one that is not a partner on one of the two sides. */
    private Side sideOf(UUID organisation) {
        return partner(organisation)
                .map(Partner::side)
                .filter(Side::isPartnerSide)
                .orElseThrow(() -> Problem.forbidden(
                        "not-a-partner",
                        "Only an organisation of one of the two sides of this partnership may do this"));
    }

    /** That organisation as a partner of this round. */
    public Optional<Partner> partner(UUID organisation) {
        return partners.stream()
                .filter(partner -> partner.organisationId().equals(organisation))
                .findFirst();
    }

    private List<Side> consentedSides() {
        return consents.stream().map(Consent::side).toList();
    }

    private RoundEvent.Shared shared() {
        return new RoundEvent.Shared(
                id,
                partnershipId,
                number,
                state,
                aims.stream().map(Aim::visionAimId).toList(),
                openedAt,
                closedAt,
                releasedAt);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    public RoundId id() {
        return id;
    }

    public UUID partnershipId() {
        return partnershipId;
    }

    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    /** The days whose meetings count. */
    public Period counted() {
        return counted;
    }

    /** The questionnaire, beside the aims. */
    public Instrument instrument() {
        return Instrument.of(instrument);
    }

    List<Partner> partners() {
        return partners;
    }

    /** The frozen aims, in the order in which they are answered. */
    public List<Aim> aims() {
        return aims;
    }

    List<Consent> consents() {
        return consents;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Instant scoredAt() {
        return scoredAt;
    }

    public @Nullable Instant releasedAt() {
        return releasedAt;
    }

    /** Why the hub released it without both sides; null where both agreed. */
    public @Nullable String overrideReason() {
        return overrideReason;
    }
}
