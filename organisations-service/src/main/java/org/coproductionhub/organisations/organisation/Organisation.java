package org.coproductionhub.organisations.organisation;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.organisation.OrganisationEvent.OrganisationLeft;
import org.coproductionhub.organisations.organisation.OrganisationEvent.OrganisationRegistered;
import org.coproductionhub.organisations.organisation.OrganisationEvent.OrganisationSideChanged;
import org.coproductionhub.organisations.organisation.OrganisationEvent.OrganisationUpdated;
import org.coproductionhub.organisations.organisation.OrganisationEvent.Shared;
import org.coproductionhub.organisations.origin.Origin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An organisation the hub knows. It is registered with a name and a side, says more of itself when it likes, and stays on
 * its side unless the hub changes that with a reason, because every two-sided result rests on it.
 */
@Entity
public class Organisation extends Aggregate {

    /** Whether it is there. */
    @Schema(name = "OrganisationState")
    public enum State {
        REGISTERED,
        LEFT
    }

    @EmbeddedId
    private OrganisationId id;

    @Enumerated(STRING)
    private State state;

    @Enumerated(STRING)
    private Side side;

    private @Nullable String sideReason;

    private String name;

    private @Nullable String description;

    @Enumerated(STRING)
    private Kind kind;

    private boolean coalface;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> focusAreas;

    private @Nullable String website;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    /** As scheme-identifier; the database keeps each unique in its network. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> identifiers;

    @Embedded
    private @Nullable Origin origin;

    @Column(updatable = false)
    private Instant registeredAt;

    private Instant modifiedAt;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init")
    Organisation(OrganisationId id, Side side, Profile profile, Instant at) {
        this.id = id;
        this.state = State.REGISTERED;
        this.side = side;
        this.registeredAt = at;
        describe(profile, at);
    }

    OrganisationRegistered registered() {
        return new OrganisationRegistered(shared());
    }

    /** Takes over what the organisation now says of itself; empty where nothing differs. */
    Optional<OrganisationUpdated> update(Profile profile, Instant at) {
        mustBeHere();
        if (profile.equals(profile())) {
            return Optional.empty();
        }
        describe(profile, at);
        return Optional.of(new OrganisationUpdated(shared()));
    }

    /** Keeps what another directory said of it; false where it said nothing new. */
    boolean cameFrom(Origin directory, Instant at) {
        var merged = directory.over(origin);
        if (merged.equals(origin)) {
            return false;
        }
        origin = merged;
        modifiedAt = at;
        return true;
    }

    /**
     * Moves it to another side.
     *
     * @param reason why, kept with it: a side can't be changed without one
     */
    OrganisationSideChanged changeSide(Side to, String reason, Instant at) {
        mustBeHere();
        if (to == side) {
            throw Problem.conflict("side-unchanged", "The organisation is on the side " + side + " already");
        }
        side = to;
        sideReason = reason;
        modifiedAt = at;
        return new OrganisationSideChanged(shared());
    }

    /** Leaves the network; what it was stays on record. */
    OrganisationLeft leave(Instant at) {
        mustBeHere();
        state = State.LEFT;
        modifiedAt = at;
        return new OrganisationLeft(shared());
    }

    /** Is there again after having left; empty where it had not. */
    Optional<OrganisationUpdated> comeBack(Instant at) {
        if (state == State.REGISTERED) {
            return Optional.empty();
        }
        state = State.REGISTERED;
        modifiedAt = at;
        return Optional.of(new OrganisationUpdated(shared()));
    }

    /** Refuses (409) what only an organisation of the network can do. */
    public void mustBeHere() {
        if (state == State.LEFT) {
            throw Problem.conflict("organisation-left", "The organisation " + id + " has left the network");
        }
    }

    private void describe(Profile profile, Instant at) {
        name = profile.name();
        description = profile.description();
        kind = profile.kind();
        coalface = profile.coalface();
        focusAreas = sorted(profile.focusAreas().stream().map(FocusArea::name).toList());
        website = profile.website();
        languages = sorted(profile.languages());
        identifiers = profile.identifiers().stream().map(Identifier::toString).toList();
        modifiedAt = at;
    }

    /** What it says of itself. */
    public Profile profile() {
        return new Profile(
                name, description, kind, coalface, focusAreas(), website, Set.copyOf(languages), identifiers());
    }

    private Shared shared() {
        return new Shared(id, side, kind, coalface, focusAreas(), state);
    }

    private static List<String> sorted(Iterable<String> values) {
        var sorted = new TreeSet<String>();
        values.forEach(sorted::add);
        return List.copyOf(sorted);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    public OrganisationId id() {
        return id;
    }

    public Side side() {
        return side;
    }

    public String name() {
        return name;
    }

    State state() {
        return state;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    private Set<FocusArea> focusAreas() {
        return Set.copyOf(focusAreas.stream().map(FocusArea::valueOf).toList());
    }

    private List<Identifier> identifiers() {
        return identifiers.stream().map(Identifier::parse).toList();
    }
}
