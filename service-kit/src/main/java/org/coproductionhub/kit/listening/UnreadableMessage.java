package org.coproductionhub.kit.listening;

/** Not a CloudEvent of this suite, or its payload is not what the listener was promised. */
final class UnreadableMessage extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableMessage(Exception cause) {
        super(cause);
    }
}
