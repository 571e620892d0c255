package org.coproductionhub.organisations.visionaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;
import org.coproductionhub.organisations.partnership.Partner;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.coproductionhub.organisations.visionaim.VisionAimEvent.VisionAimAdopted;
import org.coproductionhub.organisations.visionaim.VisionAimEvent.VisionAimShared;
import org.junit.jupiter.api.Test;

class VisionAimTest {

    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");

    private final Partner mosque = aPartner(Side.COMMUNITY);
    private final Partner elders = aPartner(Side.COMMUNITY);
    private final Partner trust = aPartner(Side.STATUTORY);
    private final VisionAim aim =
            new VisionAim(VisionAimId.next(), PartnershipId.of(UUID.randomUUID()), "Help near by", mosque, NOW);

    @Test
    void proposing_is_not_adopting() {
        assertThat(aim.proposed().aim().adoptedBySides()).isEmpty();
        assertThat(aim.proposed().aim().state()).isEqualTo(VisionAim.State.PROPOSED);
    }

    @Test
    void one_side_alone_does_not_share_it_however_many_adopt() {
        aim.adopt(mosque, "a", NOW);

        assertThat(aim.adopt(elders, "b", NOW)).isInstanceOf(VisionAimAdopted.class);
        assertThat(aim.adopt(trust, "c", NOW)).isInstanceOf(VisionAimShared.class);
    }

    @Test
    void it_stays_shared_when_more_adopt_it() {
        aim.adopt(mosque, "a", NOW);
        aim.adopt(trust, "b", NOW);

        assertThat(aim.adopt(elders, "c", NOW)).isInstanceOf(VisionAimShared.class);
    }

    @Test
    void only_the_two_sides_adopt_each_organisation_once_and_nobody_what_is_retired() {
        aim.adopt(mosque, "a", NOW);

        refused("adopted-already", () -> aim.adopt(mosque, "a", NOW));
        refused("side-does-not-adopt", () -> aim.adopt(aPartner(Side.HUB), "h", NOW));
        aim.retire("Reached");
        refused("aim-retired", () -> aim.adopt(trust, "b", NOW));
        refused("aim-retired", () -> aim.retire("Again"));
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
