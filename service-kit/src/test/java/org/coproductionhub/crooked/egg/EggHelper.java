package org.coproductionhub.crooked.egg;

import org.coproductionhub.crooked.hen.Hen;

/** Breaks the rules of the house, so that they are seen to hold. */
public final class EggHelper {

    private EggHelper() {}

    public static String trimmed(String name) {
        return name.trim();
    }

    static Hen hatched() {
        return new Hen();
    }
}
