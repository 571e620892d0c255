package org.coproductionhub.organisations.visionaim;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;
import org.coproductionhub.organisations.partnership.Partner;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.coproductionhub.organisations.visionaim.VisionAimEvent.Told;
import org.coproductionhub.organisations.visionaim.VisionAimEvent.VisionAimAdopted;
import org.coproductionhub.organisations.visionaim.VisionAimEvent.VisionAimProposed;
import org.coproductionhub.organisations.visionaim.VisionAimEvent.VisionAimRetired;
import org.coproductionhub.organisations.visionaim.VisionAimEvent.VisionAimShared;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One aim of a partnership. An organisation proposes it; proposing is not adopting. It is adopted when organisations of
 * one side have made it their own, shared when both sides have, and retired in the end. Its words never change: other
 * words are another aim.
 */
@Entity
public class VisionAim extends Aggregate {

    /** How far the sides stand behind it. */
    @Schema(name = "VisionAimState")
    public enum State {
        PROPOSED,
        ADOPTED,
        SHARED,
        RETIRED
    }

    @EmbeddedId
    private VisionAimId id;

    private UUID partnershipId;

    @Enumerated(STRING)
    private State state;

    private String statement;

    private UUID proposedBy;

    @Enumerated(STRING)
    private Side proposedBySide;

    private Instant proposedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Adoption> adoptions;

    private @Nullable String retiredReason;

    @SuppressWarnings("NullAway.Init")
    protected VisionAim() {}

    @SuppressWarnings("NullAway.Init")
    VisionAim(VisionAimId id, PartnershipId partnership, String statement, Partner proposer, Instant at) {
        this.id = id;
        this.partnershipId = partnership.value();
        this.state = State.PROPOSED;
        this.statement = statement;
        this.proposedBy = proposer.organisationId().value();
        this.proposedBySide = proposer.side();
        this.proposedAt = at;
        this.adoptions = List.of();
    }

    VisionAimProposed proposed() {
        return new VisionAimProposed(told());
    }

    /** An organisation makes it its own, and its side with it. */
    VisionAimEvent adopt(Partner partner, String by, Instant at) {
        mustNotBeRetired();
        if (!partner.side().isPartnerSide()) {
            throw Problem.conflict(
                    "side-does-not-adopt",
                    "Only COMMUNITY and STATUTORY adopt aims; this organisation is " + partner.side());
        }
        if (adoptions.stream().anyMatch(one -> one.organisationId().equals(partner.organisationId()))) {
            throw Problem.conflict("adopted-already", "The organisation has adopted this aim already");
        }
        var all = new ArrayList<>(adoptions);
        all.add(new Adoption(partner.organisationId(), partner.side(), by, at));
        adoptions = all;
        state = adoptedBySides().size() == 2 ? State.SHARED : State.ADOPTED;
        return state == State.SHARED ? new VisionAimShared(told()) : new VisionAimAdopted(told());
    }

    /** It is no longer worked towards. */
    VisionAimRetired retire(String reason) {
        mustNotBeRetired();
        state = State.RETIRED;
        retiredReason = reason;
        return new VisionAimRetired(told());
    }

    private void mustNotBeRetired() {
        if (state == State.RETIRED) {
            throw Problem.conflict("aim-retired", "The aim is retired");
        }
    }

    private Told told() {
        return new Told(id, partnership(), statement, proposedBy(), proposedBySide, adoptedBySides(), state);
    }

    Set<Side> adoptedBySides() {
        var sides = EnumSet.noneOf(Side.class);
        adoptions.forEach(adoption -> sides.add(adoption.side()));
        return sides;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    VisionAimId id() {
        return id;
    }

    PartnershipId partnership() {
        return PartnershipId.of(partnershipId);
    }

    State state() {
        return state;
    }

    String statement() {
        return statement;
    }

    OrganisationId proposedBy() {
        return OrganisationId.of(proposedBy);
    }

    Side proposedBySide() {
        return proposedBySide;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    List<Adoption> adoptions() {
        return List.copyOf(adoptions);
    }

    @Nullable
    String retiredReason() {
        return retiredReason;
    }
}
