package org.coproductionhub.evaluation.methods;

/** What a method makes of data: a number with its uncertainty, or the reason why there is none. */
public sealed interface Outcome permits Answer, NoAnswer {}
