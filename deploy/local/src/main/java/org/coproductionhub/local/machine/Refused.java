package org.coproductionhub.local.machine;

/** Something the caller can put right; its message is all they need to see. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
