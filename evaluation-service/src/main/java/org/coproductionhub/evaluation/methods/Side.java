package org.coproductionhub.evaluation.methods;

/** The two sides whose views a method sets against each other. */
public enum Side {
    COMMUNITY,
    STATUTORY;

    String inWords() {
        return this == COMMUNITY ? "community" : "statutory";
    }
}
