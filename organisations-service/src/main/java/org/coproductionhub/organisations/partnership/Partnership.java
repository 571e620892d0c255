package org.coproductionhub.organisations.partnership;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;
import org.coproductionhub.organisations.partnership.PartnershipEvent.PartnershipChanged;
import org.coproductionhub.organisations.partnership.PartnershipEvent.PartnershipEnded;
import org.coproductionhub.organisations.partnership.PartnershipEvent.PartnershipFormed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Two or more organisations, at least one of each of the two sides, working towards agreed aims. Organisations join and
 * leave while it lives, but it never becomes one-sided: where the last of a side would leave, it has to end instead.
 */
@Entity
public class Partnership extends Aggregate {

    /** Whether it lives. */
    @Schema(name = "PartnershipState")
    public enum State {
        FORMED,
        ENDED
    }

    @EmbeddedId
    private PartnershipId id;

    @Enumerated(STRING)
    private State state;

    private String name;

    private String purpose;

    @Column(name = "first_day")
    private LocalDate from;

    @Column(name = "last_day")
    private @Nullable LocalDate to;

    private @Nullable String endReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Participation> participations;

    /** Who takes part now, to be searched. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> organisationIds;

    @SuppressWarnings("NullAway.Init")
    protected Partnership() {}

    @SuppressWarnings("NullAway.Init")
    Partnership(PartnershipId id, Purpose purpose, Collection<Partner> partners) {
        this.id = id;
        this.state = State.FORMED;
        describe(purpose);
        takePart(partners.stream()
                .map(partner -> Participation.of(partner, purpose.from()))
                .toList());
    }

    PartnershipFormed formed() {
        return new PartnershipFormed(id, partners(), state);
    }

    /** Says anew what it is for; empty where nothing differs. */
    Optional<PartnershipChanged> describeAs(Purpose anew) {
        mustLive();
        if (anew.equals(purpose())) {
            return Optional.empty();
        }
        describe(anew);
        return Optional.of(new PartnershipChanged(id, partners(), state));
    }

    PartnershipChanged join(Partner partner, LocalDate on) {
        mustLive();
        if (includes(partner.organisationId())) {
            throw Problem.conflict("takes-part-already", "The organisation takes part in this partnership already");
        }
        var all = new ArrayList<>(participations);
        all.add(Participation.of(partner, on));
        takePart(all);
        return new PartnershipChanged(id, partners(), state);
    }

    PartnershipChanged leave(OrganisationId organisation, LocalDate on, String reason) {
        mustLive();
        partner(organisation);
        takePart(each(part -> part.lastsFor(organisation) ? part.ended(on, reason) : part));
        return new PartnershipChanged(id, partners(), state);
    }

    PartnershipEnded end(LocalDate on, String reason) {
        mustLive();
        state = State.ENDED;
        to = on;
        endReason = reason;
        return new PartnershipEnded(id, partners(), state);
    }

    private void takePart(List<Participation> all) {
        var lasting = all.stream().filter(Participation::lasts).toList();
        for (var side : List.of(Side.COMMUNITY, Side.STATUTORY)) {
            if (lasting.stream().noneMatch(part -> part.side() == side)) {
                throw Problem.conflict(
                        "one-sided-partnership",
                        "A partnership has at least one organisation of each of the two sides; this would have none of "
                                + side);
            }
        }
        participations = all;
        organisationIds =
                lasting.stream().map(part -> part.organisationId().value()).toList();
    }

    private List<Participation> each(UnaryOperator<Participation> change) {
        return participations.stream().map(change).toList();
    }

    private void describe(Purpose said) {
        name = said.name();
        purpose = said.purpose();
        from = said.from();
        to = said.to();
    }

    /** Refuses (409) what only a living partnership can do. */
    public void mustLive() {
        if (state == State.ENDED) {
            throw Problem.conflict("partnership-ended", "The partnership has ended");
        }
    }

    /** The organisation as it takes part here; 403 where it doesn't. */
    public Partner partner(OrganisationId organisation) {
        return partners().stream()
                .filter(partner -> partner.organisationId().equals(organisation))
                .findFirst()
                .orElseThrow(() -> Problem.forbidden(
                        "not-in-partnership",
                        "The organisation " + organisation + " takes no part in this partnership"));
    }

    public boolean includes(OrganisationId organisation) {
        return organisationIds.contains(organisation.value());
    }

    /** Who takes part now. */
    public List<Partner> partners() {
        return participations.stream()
                .filter(Participation::lasts)
                .map(Participation::partner)
                .toList();
    }

    Purpose purpose() {
        return new Purpose(name, purpose, from, to);
    }

    List<Participation> participations() {
        return List.copyOf(participations);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    public PartnershipId id() {
        return id;
    }

    State state() {
        return state;
    }

    @Nullable
    String endReason() {
        return endReason;
    }
}
