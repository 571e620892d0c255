package org.coproductionhub.evaluation.response;

/**
 * A sheet as it is kept: a code for each question, in the order in which the round asks them.
 *
 * @param aims            see {@link Answer#code}; 0 where not answered
 * @param acknowledgement likewise
 */
@SuppressWarnings("ArrayRecordComponent") // only carried from the sheet to its row
record Filled(short[] aims, short[] acknowledgement) {

    /** Whether enough aims were rated for the sheet to count. */
    boolean countsForAims() {
        return counts(aims);
    }

    /** Whether enough items were answered for the sheet to count. */
    boolean countsForAcknowledgement() {
        return counts(acknowledgement);
    }

    boolean isBlank() {
        return given(aims, Short.MIN_VALUE) == 0 && given(acknowledgement, Short.MIN_VALUE) == 0;
    }

    /** At least four in five rated: the rule of all scales here. */
    private static boolean counts(short[] codes) {
        int rated = given(codes, (short) 1);
        return rated > 0 && rated * 5 >= codes.length * 4;
    }

    private static int given(short[] codes, short least) {
        int given = 0;
        for (short code : codes) {
            given += code != Answer.MISSING && code >= least ? 1 : 0;
        }
        return given;
    }
}
