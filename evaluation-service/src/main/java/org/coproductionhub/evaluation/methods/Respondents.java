package org.coproductionhub.evaluation.methods;

import java.util.Arrays;

/**
 * Who of one side can be scored: those who answered at least four in five of the items.
 *
 * @param valid their rows, ascending
 */
record Respondents(Side side, int rows, int started, int[] valid) {

    static Respondents of(Side side, Matrix answers, int items) {
        int[] valid = new int[answers.rows()];
        int n = 0;
        int started = 0;
        for (int i = 0; i < answers.rows(); i++) {
            int answered = 0;
            for (double answer : answers.row(i)) {
                if (!Double.isNaN(answer)) {
                    answered++;
                }
            }
            started += answered > 0 ? 1 : 0;
            if (answered > 0 && answered * 5L >= items * 4L) {
                valid[n++] = i;
            }
        }
        return new Respondents(side, answers.rows(), started, Arrays.copyOf(valid, n));
    }

    int n() {
        return valid.length;
    }

    /** Refuses a side with fewer than {@code least} valid respondents. */
    void need(int least) {
        if (valid.length < least) {
            throw new Unanswerable(
                    Reason.TOO_FEW_RESPONDENTS,
                    "The " + side.inWords() + " side has " + valid.length + " valid respondents; at least " + least
                            + " are needed");
        }
    }

    Turnout turnout() {
        return new Turnout(rows, started, valid.length);
    }

    /**
     * @param rows given to the method
     * @param started answered anything
     * @param valid answered enough to be scored
     */
    record Turnout(int rows, int started, int valid) {}
}
