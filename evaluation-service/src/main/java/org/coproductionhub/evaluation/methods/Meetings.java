package org.coproductionhub.evaluation.methods;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.coproductionhub.evaluation.methods.Channels.Totals;
import org.coproductionhub.evaluation.methods.statistics.Seed;

/**
 * Closed meetings by what was done in them: those that look the same are one kind.
 *
 * @param kinds distinct, in an order of their own
 * @param counts of meetings of each
 */
record Meetings(double[][] kinds, int[] counts) {

    static Meetings of(List<Channels> meetings) {
        if (meetings.size() > Matrix.MAX_VALUES / 8) {
            throw new Unanswerable(Reason.TOO_MANY_VALUES, "More than " + Matrix.MAX_VALUES / 8 + " meetings");
        }
        TreeMap<double[], Integer> kinds = new TreeMap<>(Arrays::compare);
        for (Channels meeting : meetings) {
            Needs.given(meeting, "A meeting");
            kinds.merge(meeting.numbers(), 1, Integer::sum);
        }
        return new Meetings(
                kinds.keySet().toArray(double[][]::new),
                kinds.values().stream().mapToInt(Integer::intValue).toArray());
    }

    int n() {
        return Arrays.stream(counts).sum();
    }

    void need(int least) {
        if (n() < least) {
            throw new Unanswerable(
                    Reason.TOO_FEW_MEETINGS, n() + " closed meetings; at least " + least + " are needed");
        }
    }

    Totals totals() {
        return totals(counts);
    }

    /** Of a set of meetings that has these counts of the same kinds. */
    Totals totals(int[] meetings) {
        double[] sums = new double[8];
        for (int kind = 0; kind < kinds.length; kind++) {
            int times = meetings[kind];
            if (times > 0) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += times * kinds[kind][i];
                }
            }
        }
        return new Totals(sums);
    }

    void addTo(Seed seed) {
        for (double[] kind : kinds) {
            seed.with(kind);
        }
        seed.with(counts);
    }
}
