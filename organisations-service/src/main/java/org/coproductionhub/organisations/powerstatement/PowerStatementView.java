package org.coproductionhub.organisations.powerstatement;

import java.util.List;
import org.coproductionhub.kit.web.Versioned;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * A power statement with all its editions.
 *
 * @param state           of the current edition
 * @param edition         the number of the current edition
 * @param editionInForce  the number of the edition last agreed; absent before the first agreement
 * @param editions        the latest last
 */
public record PowerStatementView(
        PowerStatementId id,
        PartnershipId partnershipId,
        Edition.State state,
        int edition,
        @Nullable Integer editionInForce,
        List<Edition> editions,
        long version)
        implements Versioned {

    static PowerStatementView of(PowerStatement statement) {
        return new PowerStatementView(
                statement.id(),
                statement.partnership(),
                statement.current().state(),
                statement.current().number(),
                statement.inForce().map(Edition::number).orElse(null),
                statement.editions(),
                statement.version());
    }
}
