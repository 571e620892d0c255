package org.coproductionhub.evaluation.methods;

/** Why there is no number. The names are published and never change their meaning. */
public enum Reason {
    /** A part of the request that the method can't do without is missing. */
    INCOMPLETE_REQUEST,
    /** More than {@link Matrix#MAX_VALUES} values in one call. */
    TOO_MANY_VALUES,
    /** Rows, or things that stand beside them, differ in length. */
    RAGGED_ROWS,
    /** A number is infinite or not a number. */
    NOT_FINITE,
    /** A number lies outside what its scale allows. */
    OFF_THE_SCALE,
    TOO_FEW_RESPONDENTS,
    TOO_FEW_ORGANISATIONS,
    TOO_FEW_AIMS,
    /** All aims were proposed by one side. */
    NOT_CO_AUTHORED,
    /** Nobody holds any of the aims, so there is nothing that could be shared. */
    NOTHING_ENDORSED,
    /** No agreed power statement with an entry of each side. */
    NOT_ACKNOWLEDGED,
    TOO_FEW_MEETINGS,
    TOO_FEW_CHANNELS
}
