package org.coproductionhub.evaluation.known;

/** The side somebody is on. Only COMMUNITY and STATUTORY count in two-sided results. */
public enum Side {
    COMMUNITY,
    STATUTORY,
    HUB,
    OTHER;

    /** Whether this is one of the two sides that co-produce. */
    public boolean isPartnerSide() {
        return this == COMMUNITY || this == STATUTORY;
    }
}
