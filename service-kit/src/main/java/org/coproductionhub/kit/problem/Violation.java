package org.coproductionhub.kit.problem;

/**
 * One thing wrong with the input.
 *
 * @param field path of the field, such as {@code entries[2].text}, or the name of the parameter or header
 * @param in    {@code body}, {@code query}, {@code path} or {@code header}
 * @param message what is wrong and what would be right
 */
public record Violation(String field, String in, String message) {

    /** A violation in the request's body. */
    public static Violation inBody(String field, String message) {
        return new Violation(field, "body", message);
    }

    /** A violation in a query parameter. */
    public static Violation inQuery(String field, String message) {
        return new Violation(field, "query", message);
    }
}
