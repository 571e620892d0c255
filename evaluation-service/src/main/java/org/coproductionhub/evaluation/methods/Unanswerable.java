package org.coproductionhub.evaluation.methods;

/** The data can't serve the method. Raised where the rule is, turned into a {@link NoAnswer} by {@link Method#compute}. */
public final class Unanswerable extends RuntimeException {

    private final Reason reason;

    public Unanswerable(Reason reason, String words) {
        super(words, null, false, false);
        this.reason = reason;
    }

    public NoAnswer asOutcome() {
        return new NoAnswer(reason, String.valueOf(getMessage()));
    }
}
