package org.coproductionhub.engagement.known;

/** The side somebody is on. Only COMMUNITY and STATUTORY count in two-sided results. */
public enum Side {
    COMMUNITY,
    STATUTORY,
    HUB,
    OTHER
}
