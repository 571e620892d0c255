package org.coproductionhub.evaluation.methods;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To which organisation each respondent belongs, in the order of the rows.
 *
 * @param community null for a person who belongs to none
 * @param statutory null for a person who belongs to none
 */
public record Organisations(List<@Nullable String> community, List<@Nullable String> statutory) {

    public Organisations {
        Needs.given(community, "organisations.community");
        Needs.given(statutory, "organisations.statutory");
    }

    /** Refuses a side whose valid respondents come from fewer than {@code least} organisations. */
    void need(int least, Side side, Respondents respondents) {
        List<@Nullable String> of = side == Side.COMMUNITY ? community : statutory;
        if (of.size() != respondents.rows()) {
            throw new Unanswerable(
                    Reason.RAGGED_ROWS,
                    "The " + side.inWords() + " side has " + respondents.rows() + " rows but " + of.size()
                            + " organisations");
        }
        Set<String> distinct = new HashSet<>();
        for (int row : respondents.valid()) {
            String organisation = of.get(row);
            if (organisation != null) {
                distinct.add(organisation);
            }
        }
        if (distinct.size() < least) {
            throw new Unanswerable(
                    Reason.TOO_FEW_ORGANISATIONS,
                    "The valid respondents of the " + side.inWords() + " side come from " + distinct.size()
                            + " organisations; at least " + least + " are needed");
        }
    }
}
