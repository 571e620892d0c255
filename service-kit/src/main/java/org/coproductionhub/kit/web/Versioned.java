package org.coproductionhub.kit.web;

/** A representation of an aggregate; its version becomes the strong entity tag of the answer. */
public interface Versioned {

    /** How often the aggregate has changed, from 0. */
    long version();
}
