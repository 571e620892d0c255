package org.coproductionhub.organisations.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;
import org.junit.jupiter.api.Test;

class PartnershipTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-01");

    private final Partner mosque = aPartner(Side.COMMUNITY);
    private final Partner elders = aPartner(Side.COMMUNITY);
    private final Partner trust = aPartner(Side.STATUTORY);

    @Test
    void it_takes_both_sides() {
        refused("one-sided-partnership", () -> of(mosque, elders));
        refused("one-sided-partnership", () -> of(trust, aPartner(Side.HUB)));
        refused("one-sided-partnership", () -> of(mosque, aPartner(Side.OTHER)));

        assertThat(of(mosque, trust).formed().organisations()).containsExactly(mosque, trust);
    }

    @Test
    void it_never_becomes_one_sided() {
        var partnership = of(mosque, trust);

        refused("one-sided-partnership", () -> partnership.leave(mosque.organisationId(), TODAY, "Tired"));
        partnership.join(elders, TODAY);
        partnership.leave(mosque.organisationId(), TODAY, "Tired");

        assertThat(partnership.partners()).containsExactly(trust, elders);
        assertThat(partnership.participations()).hasSize(3);
    }

    @Test
    void an_organisation_takes_part_once_and_may_come_back() {
        var partnership = of(mosque, elders, trust);

        refused("takes-part-already", () -> partnership.join(mosque, TODAY));
        partnership.leave(mosque.organisationId(), TODAY, "Tired");
        refused("not-in-partnership", () -> partnership.leave(mosque.organisationId(), TODAY, "Again"));
        partnership.join(mosque, TODAY);

        assertThat(partnership.partners()).containsExactly(elders, trust, mosque);
    }

    @Test
    void what_has_ended_changes_no_more() {
        var partnership = of(mosque, trust);
        partnership.end(TODAY, "Done");

        refused("partnership-ended", () -> partnership.join(elders, TODAY));
        refused("partnership-ended", () -> partnership.end(TODAY, "Again"));
        refused("partnership-ended", () -> partnership.describeAs(partnership.purpose()));
    }

    private static Partnership of(Partner... partners) {
        var purpose = new Purpose("Family therapy", "Therapy where families are", TODAY, null);
        return new Partnership(PartnershipId.next(), purpose, List.of(partners));
    }

    private static Partner aPartner(Side side) {
        return new Partner(OrganisationId.of(UUID.randomUUID()), side);
    }

    private static void refused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
