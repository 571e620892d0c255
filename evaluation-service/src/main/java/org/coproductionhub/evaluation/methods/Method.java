package org.coproductionhub.evaluation.methods;

/**
 * One method of evaluation. Instances hold no state.
 *
 * @param <R> what it needs to be given: a record that JSON can be read into
 */
public interface Method<R extends Record> {

    Description describe();

    Class<R> request();

    /** @throws Unanswerable where the data can't serve */
    Answer answer(R request);

    /** {@link #answer}, with the reason in place of a number where the data can't serve. */
    default Outcome compute(R request) {
        try {
            return answer(request);
        } catch (Unanswerable why) {
            return why.asOutcome();
        }
    }
}
