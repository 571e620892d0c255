package org.coproductionhub.organisations.powerstatement;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.persistence.Ids;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.partnership.Partner;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.coproductionhub.organisations.powerstatement.PowerStatementEvent.PowerStatementAgreed;
import org.coproductionhub.organisations.powerstatement.PowerStatementEvent.PowerStatementReviewDue;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the partners of one partnership say openly of power, position and culture between them. Each organisation writes
 * and signs for itself. It is agreed when both sides have written and signed; a change after that begins the next
 * edition, and until that one is agreed the last agreed one stays in force.
 */
@Entity
public class PowerStatement extends Aggregate {

    @EmbeddedId
    private PowerStatementId id;

    private UUID partnershipId;

    /** The latest last. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Edition> editions;

    /** When the edition in force falls due, to be searched; none before the first agreement and after it fell due. */
    private @Nullable LocalDate reviewBy;

    @SuppressWarnings("NullAway.Init")
    protected PowerStatement() {}

    @SuppressWarnings("NullAway.Init")
    PowerStatement(PowerStatementId id, PartnershipId partnership) {
        this.id = id;
        this.partnershipId = partnership.value();
        this.editions = List.of(Edition.first());
    }

    void write(Entry.Kind kind, String text, Partner author, Instant at) {
        var entries = new ArrayList<>(current().entries());
        entries.add(new Entry(Ids.next(), kind, text, author.organisationId(), author.side(), at));
        say(entries);
    }

    /** Takes an entry back; only its author may. */
    void withdraw(UUID entryId, Partner author) {
        var entry = current().entries().stream()
                .filter(one -> one.id().equals(entryId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("entry"));
        if (!entry.author().equals(author.organisationId())) {
            throw Problem.forbidden("not-your-entry", "Only the organisation that wrote an entry may take it back");
        }
        say(current().entries().stream().filter(one -> !one.equals(entry)).toList());
    }

    private void say(List<Entry> entries) {
        if (!current().inDraft()) {
            editions = with(current().next());
        }
        replace(current(), current().saying(entries));
    }

    void sign(Partner partner, String by, Instant at) {
        replace(current(), current().signed(new Signature(partner.organisationId(), partner.side(), by, at)));
    }

    /** @param parties who takes part in the partnership now */
    PowerStatementAgreed agree(Set<OrganisationId> parties, Instant at, LocalDate review) {
        var agreed = current().agreed(parties, at, review);
        replace(current(), agreed);
        reviewBy = review;
        return new PowerStatementAgreed(
                id, partnership(), agreed.number(), agreed.state(), agreed.entriesBySide(), agreed.signedBySides());
    }

    /** The day of review has come for the edition in force; empty where it hasn't. */
    Optional<PowerStatementReviewDue> fallDue(LocalDate today) {
        if (reviewBy == null || today.isBefore(reviewBy)) {
            return Optional.empty();
        }
        reviewBy = null;
        return inForce().map(edition -> {
            var due = edition.dueForReview();
            replace(edition, due);
            return new PowerStatementReviewDue(
                    id, partnership(), due.number(), due.state(), due.entriesBySide(), due.signedBySides());
        });
    }

    /** The last edition that was agreed, if any. */
    Optional<Edition> inForce() {
        return editions.reversed().stream()
                .filter(edition -> !edition.inDraft())
                .findFirst();
    }

    Edition current() {
        return editions.getLast();
    }

    List<Edition> editions() {
        return List.copyOf(editions);
    }

    private List<Edition> with(Edition next) {
        var all = new ArrayList<>(editions);
        all.add(next);
        return all;
    }

    private void replace(Edition old, Edition anew) {
        editions = editions.stream().map(one -> one == old ? anew : one).toList();
    }

    @Override
    public UUID key() {
        return id.value();
    }

    PowerStatementId id() {
        return id;
    }

    PartnershipId partnership() {
        return PartnershipId.of(partnershipId);
    }
}
