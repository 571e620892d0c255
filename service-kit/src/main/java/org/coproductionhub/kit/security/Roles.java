package org.coproductionhub.kit.security;

/** The roles of the {@code groups} claim. What is not allowed to one of them is denied. */
public final class Roles {

    /** Everything in its network but contact details and safeguarding notes it has no purpose for. */
    public static final String HUB_ADMIN = "hub-admin";
    /** Reads the network's shared data, writes what belongs to its own organisation. */
    public static final String PARTNER = "partner";
    /** Instruments, rounds, evidence, and results before their release. */
    public static final String EVALUATOR = "evaluator";
    /** Released results, public and network data. */
    public static final String READER = "reader";
    /** Subject access, erasure, consent log, audit log. */
    public static final String DATA_PROTECTION = "data-protection";

    private Roles() {}
}
