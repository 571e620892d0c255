package org.coproductionhub.organisations.intake;

import java.util.Locale;

/** Whose words an import is written in. */
public enum ImportFormat {
    CSV,
    NDJSON,
    HSDS_UK;

    /** From a query parameter. */
    public static ImportFormat fromString(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
