package org.coproductionhub.kit.web;

import java.util.Arrays;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which version the caller means to change: the {@code If-Match} header. A resource takes it as
 * {@code @HeaderParam("If-Match") @Nullable IfMatch}.
 *
 * @param value the header as sent: entity tags, or {@code *}
 */
public record IfMatch(String value) {

    /** Refuses a change that names no version (428) or an old one (412). */
    public static void check(@Nullable IfMatch ifMatch, Aggregate aggregate) {
        if (ifMatch == null) {
            throw Problem.preconditionRequired();
        }
        if (!ifMatch.includes(aggregate.version())) {
            throw Problem.stale("It has changed since you read it: the current ETag is " + tag(aggregate.version()));
        }
    }

    /** The strong entity tag of a version. */
    public static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    private boolean includes(long version) {
        var tag = tag(version);
        return "*".equals(value.trim())
                || Arrays.stream(value.split(",", -1)).map(String::trim).anyMatch(tag::equals);
    }
}
