package org.coproductionhub.organisations.powerstatement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a power statement. While it is a draft its words may change, and each change voids the signatures so
 * far: nobody has signed what was written after. Agreed, it changes no more.
 *
 * @param agreedAt when both sides had signed
 * @param reviewBy the day by which the partners look at it again
 */
public record Edition(
        int number,
        State state,
        List<Entry> entries,
        List<Signature> signatures,
        @Nullable Instant agreedAt,
        @Nullable LocalDate reviewBy) {

    /** Where an edition is. */
    @Schema(name = "EditionState")
    public enum State {
        DRAFT,
        AGREED,
        REVIEW_DUE
    }

    static Edition first() {
        return new Edition(1, State.DRAFT, List.of(), List.of(), null, null);
    }

    /** The next edition: the same words, unsigned. */
    Edition next() {
        return new Edition(number + 1, State.DRAFT, entries, List.of(), null, null);
    }

    Edition saying(List<Entry> anew) {
        return new Edition(number, State.DRAFT, List.copyOf(anew), List.of(), null, null);
    }

    Edition signed(Signature signature) {
        mustBeDraft();
        if (signatures.stream().anyMatch(one -> one.organisationId().equals(signature.organisationId()))) {
            throw Problem.conflict("signed-already", "The organisation has signed this edition already");
        }
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new Edition(number, state, entries, List.copyOf(all), agreedAt, reviewBy);
    }

    /** @param parties who takes part: what others once wrote or signed does not count */
    Edition agreed(Set<OrganisationId> parties, Instant at, LocalDate review) {
        mustBeDraft();
        mustComeFromBothSides(
                "not-written-by-both-sides",
                "at least one entry of",
                entries.stream()
                        .filter(entry -> parties.contains(entry.author()))
                        .map(Entry::side)
                        .toList());
        mustComeFromBothSides(
                "not-signed-by-both-sides",
                "at least one signature of",
                signatures.stream()
                        .filter(signature -> parties.contains(signature.organisationId()))
                        .map(Signature::side)
                        .toList());
        return new Edition(number, State.AGREED, entries, signatures, at, review);
    }

    Edition dueForReview() {
        return new Edition(number, State.REVIEW_DUE, entries, signatures, agreedAt, reviewBy);
    }

    boolean inDraft() {
        return state == State.DRAFT;
    }

    private void mustBeDraft() {
        if (!inDraft()) {
            throw Problem.conflict("edition-agreed", "This edition is agreed; change an entry to begin the next one");
        }
    }

    private static void mustComeFromBothSides(String code, String what, List<Side> sides) {
        for (var side : List.of(Side.COMMUNITY, Side.STATUTORY)) {
            if (!sides.contains(side)) {
                throw Problem.conflict(
                        code, "A power statement needs " + what + " each side; there is none of " + side);
            }
        }
    }

    Map<Side, Integer> entriesBySide() {
        var counts = new EnumMap<Side, Integer>(Side.class);
        entries.forEach(entry -> counts.merge(entry.side(), 1, Integer::sum));
        return counts;
    }

    Set<Side> signedBySides() {
        var sides = EnumSet.noneOf(Side.class);
        signatures.forEach(signature -> sides.add(signature.side()));
        return sides;
    }
}
