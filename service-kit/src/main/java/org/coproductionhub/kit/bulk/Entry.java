package org.coproductionhub.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import org.coproductionhub.kit.problem.Problem;

/** One thing that the caller sent, or why it cannot be read. */
sealed interface Entry {

    /** The line of the file, or the place in the array, from 1. */
    long line();

    /** A thing not yet held against the rules. */
    record Readable(long line, JsonNode content) implements Entry {}

    /** Something that is no such thing at all. */
    record Unreadable(long line, Problem problem) implements Entry {}
}
