package org.coproductionhub.organisations.partnership;

import java.time.LocalDate;
import java.util.List;
import org.coproductionhub.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A partnership as its network sees it.
 *
 * @param organisations who takes part, and who did
 */
public record PartnershipView(
        PartnershipId id,
        Partnership.State state,
        String name,
        String purpose,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endReason,
        List<Participation> organisations,
        long version)
        implements Versioned {

    static PartnershipView of(Partnership partnership) {
        var purpose = partnership.purpose();
        return new PartnershipView(
                partnership.id(),
                partnership.state(),
                purpose.name(),
                purpose.purpose(),
                purpose.from(),
                purpose.to(),
                partnership.endReason(),
                partnership.participations(),
                partnership.version());
    }
}
