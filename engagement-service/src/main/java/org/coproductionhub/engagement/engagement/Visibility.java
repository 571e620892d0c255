package org.coproductionhub.engagement.engagement;

/** Who may know of an engagement once it is published. */
public enum Visibility {
    /** Anybody. */
    PUBLIC,
    /** Everybody in the network. */
    NETWORK,
    /** The partnership's organisations, the hosts, the hub and its evaluators. */
    PARTNERSHIP
}
