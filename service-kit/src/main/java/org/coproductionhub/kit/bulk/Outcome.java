package org.coproductionhub.kit.bulk;

import java.util.UUID;

/** What became of a line that was not refused. */
public record Outcome(Kind kind, UUID id) {

    /** What a line did. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    public static Outcome created(UUID id) {
        return new Outcome(Kind.CREATED, id);
    }

    public static Outcome updated(UUID id) {
        return new Outcome(Kind.UPDATED, id);
    }

    public static Outcome unchanged(UUID id) {
        return new Outcome(Kind.UNCHANGED, id);
    }
}
