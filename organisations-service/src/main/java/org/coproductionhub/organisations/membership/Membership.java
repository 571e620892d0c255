package org.coproductionhub.organisations.membership;

import static jakarta.persistence.EnumType.STRING;
import static org.coproductionhub.organisations.membership.MembershipState.ACTIVE;
import static org.coproductionhub.organisations.membership.MembershipState.ENQUIRY;
import static org.coproductionhub.organisations.membership.MembershipState.LEFT;
import static org.coproductionhub.organisations.membership.MembershipState.PAUSED;
import static org.coproductionhub.organisations.membership.MembershipState.PREPARATORY;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.membership.MembershipEvent.MembershipActivated;
import org.coproductionhub.organisations.membership.MembershipEvent.MembershipEnded;
import org.coproductionhub.organisations.membership.MembershipEvent.MembershipEnquired;
import org.coproductionhub.organisations.membership.MembershipEvent.MembershipPaused;
import org.coproductionhub.organisations.membership.MembershipEvent.MembershipPrepared;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An organisation's membership of the network. It begins with an enquiry; the preparatory phase comes before the active
 * one, because trust and a common vision come before the work; it may rest and wake; it ends when the organisation
 * leaves, and begins anew with another enquiry.
 */
@Entity
public class Membership extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
    private OrganisationId id;

    @Enumerated(STRING)
    private MembershipState state;

    private LocalDate since;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Step> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    @SuppressWarnings("NullAway.Init")
    Membership(OrganisationId organisation) {
        this.id = organisation;
        this.state = LEFT;
    }

    MembershipEnquired enquire(Decision decision) {
        step(EnumSet.of(LEFT), ENQUIRY, decision);
        return new MembershipEnquired(id, state, since);
    }

    MembershipPrepared prepare(Decision decision) {
        step(EnumSet.of(ENQUIRY), PREPARATORY, decision);
        return new MembershipPrepared(id, state, since);
    }

    MembershipActivated activate(Decision decision) {
        step(EnumSet.of(PREPARATORY), ACTIVE, decision);
        return new MembershipActivated(id, state, since);
    }

    MembershipPaused pause(Decision decision) {
        step(EnumSet.of(ACTIVE), PAUSED, decision);
        return new MembershipPaused(id, state, since);
    }

    MembershipActivated resume(Decision decision) {
        step(EnumSet.of(PAUSED), ACTIVE, decision);
        return new MembershipActivated(id, state, since);
    }

    MembershipEnded leave(Decision decision) {
        step(EnumSet.complementOf(EnumSet.of(LEFT)), LEFT, decision);
        return new MembershipEnded(id, state, since);
    }

    private void step(Set<MembershipState> from, MembershipState to, Decision decision) {
        if (!from.contains(state)) {
            throw Problem.conflict(
                    "membership-step-not-possible",
                    "A membership becomes %s from %s; this one is %s".formatted(to, from, state));
        }
        if (!timeline.isEmpty() && decision.on().isBefore(since)) {
            throw Problem.conflict(
                    "membership-step-out-of-order",
                    "It has been " + state + " since " + since + "; the next step can't be earlier");
        }
        state = to;
        since = decision.on();
        timeline = new ArrayList<>(timeline);
        timeline.add(new Step(to, decision.on(), decision.by(), decision.reason()));
    }

    @Override
    public UUID key() {
        return id.value();
    }

    OrganisationId organisation() {
        return id;
    }

    MembershipState state() {
        return state;
    }

    LocalDate since() {
        return since;
    }

    List<Step> timeline() {
        return List.copyOf(timeline);
    }
}
