package org.coproductionhub.organisations.powerstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;
import org.coproductionhub.organisations.partnership.Partner;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.junit.jupiter.api.Test;

class PowerStatementTest {

    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-04-01");

    private final Partner mosque = new Partner(OrganisationId.of(UUID.randomUUID()), Side.COMMUNITY);
    private final Partner trust = new Partner(OrganisationId.of(UUID.randomUUID()), Side.STATUTORY);
    private final PowerStatement statement =
            new PowerStatement(PowerStatementId.next(), PartnershipId.of(UUID.randomUUID()));

    @Test
    void it_is_agreed_when_both_sides_wrote_and_signed() {
        bothWrite();
        sign(mosque);
        sign(trust);

        var agreed = agree();

        assertThat(agreed.edition()).isEqualTo(1);
        assertThat(agreed.state()).isEqualTo(Edition.State.AGREED);
        assertThat(agreed.entriesBySide()).isEqualTo(Map.of(Side.COMMUNITY, 1, Side.STATUTORY, 1));
        assertThat(agreed.signedBySides()).containsExactly(Side.COMMUNITY, Side.STATUTORY);
    }

    @Test
    void one_side_alone_cannot_acknowledge_power() {
        write(trust);
        sign(trust);
        refused("not-written-by-both-sides", this::agree);

        write(mosque);
        sign(trust);
        refused("not-signed-by-both-sides", this::agree);
    }

    @Test
    void what_is_written_after_a_signature_voids_it() {
        bothWrite();
        sign(mosque);
        write(trust);
        sign(trust);

        refused("not-signed-by-both-sides", this::agree);
        refused("signed-already", () -> sign(trust));
    }

    @Test
    void only_who_takes_part_counts() {
        bothWrite();
        sign(mosque);
        sign(trust);

        refused("not-written-by-both-sides", () -> statement.agree(Set.of(trust.organisationId()), NOW, NEXT_YEAR));
    }

    @Test
    void only_its_author_takes_an_entry_back() {
        bothWrite();
        var entry = statement.current().entries().getFirst();

        refused("not-your-entry", () -> statement.withdraw(entry.id(), trust));
        statement.withdraw(entry.id(), mosque);
        refused("not-found", () -> statement.withdraw(entry.id(), mosque));
    }

    @Test
    void a_change_after_agreement_begins_the_next_edition_and_the_agreed_one_stays_in_force() {
        agreedByBoth();
        refused("edition-agreed", () -> sign(mosque));
        write(mosque);

        assertThat(statement.current().number()).isEqualTo(2);
        assertThat(statement.current().entries()).hasSize(3);
        assertThat(statement.current().signatures()).isEmpty();
        assertThat(statement.inForce()).hasValueSatisfying(edition -> {
            assertThat(edition.number()).isEqualTo(1);
            assertThat(edition.entries()).hasSize(2);
        });
        sign(mosque);
        sign(trust);
        assertThat(agree().edition()).isEqualTo(2);
    }

    @Test
    void the_edition_in_force_falls_due_once_even_while_the_next_is_in_work() {
        agreedByBoth();
        write(mosque);

        assertThat(statement.fallDue(NEXT_YEAR.minusDays(1))).isEmpty();
        assertThat(statement.fallDue(NEXT_YEAR))
                .hasValueSatisfying(due -> assertThat(due.edition()).isEqualTo(1));
        assertThat(statement.fallDue(NEXT_YEAR)).isEmpty();
        assertThat(statement.current().inDraft()).isTrue();
    }

    private void agreedByBoth() {
        bothWrite();
        sign(mosque);
        sign(trust);
        agree();
    }

    private void bothWrite() {
        write(mosque);
        write(trust);
    }

    private void write(Partner author) {
        statement.write(Entry.Kind.POWER, "Who decides on the money", author, NOW);
    }

    private void sign(Partner partner) {
        statement.sign(partner, "somebody", NOW);
    }

    private PowerStatementEvent.PowerStatementAgreed agree() {
        return statement.agree(Set.of(mosque.organisationId(), trust.organisationId()), NOW, NEXT_YEAR);
    }

    private static void refused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
