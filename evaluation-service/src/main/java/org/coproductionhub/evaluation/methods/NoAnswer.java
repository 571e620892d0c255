package org.coproductionhub.evaluation.methods;

/**
 * There is no number.
 *
 * @param words for people, naming what is too little or wrong
 */
public record NoAnswer(Reason reason, String words) implements Outcome {}
