package org.coproductionhub.kit.bulk;

import java.util.List;

/** How many lines came to what. */
record Tally(long created, long updated, long unchanged, long refused) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally plus(List<LineResult> results) {
        return new Tally(
                created + count(results, "CREATED"),
                updated + count(results, "UPDATED"),
                unchanged + count(results, "UNCHANGED"),
                refused + count(results, LineResult.REFUSED));
    }

    private static long count(List<LineResult> results, String outcome) {
        return results.stream().filter(each -> each.outcome().equals(outcome)).count();
    }
}
