package org.coproductionhub.kit.write;

/** An answer that holds secrets: it is not kept, so a repeat of its request is told that it was done, and no more. */
public interface ShownOnce {}
