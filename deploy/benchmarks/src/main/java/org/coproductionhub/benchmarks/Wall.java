package org.coproductionhub.benchmarks;

/**
 * The ways of keeping the networks apart that are compared. The statement is the same for all of them and always names
 * its network; they differ in the role that runs it, and in how PostgreSQL learns for which network it runs.
 */
enum Wall {
    /** No second wall: the role bypasses row-level security. */
    NONE("open", Telling.NEVER),
    /** The same once more: what differs from {@link #NONE} is the noise of the machine. */
    NONE_AGAIN("open", Telling.NEVER),
    /** A policy that costs its evaluation only: the network was set when the connection was opened. */
    PER_SESSION("walled", Telling.PER_SESSION),
    /** The same, with the setting read in a sub-select, once per statement. */
    PER_SESSION_SUBSELECT("walled_subselect", Telling.PER_SESSION),
    /** The network travels with the statement, in one round trip: the least a pooled connection can do. */
    SAME_TRIP("walled", Telling.SAME_TRIP),
    /** The network is set in a round trip of its own, which is what Hibernate and Agroal can do. */
    PER_TRANSACTION("walled", Telling.PER_TRANSACTION);

    enum Telling {
        NEVER,
        PER_SESSION,
        SAME_TRIP,
        PER_TRANSACTION
    }

    final String role;
    final Telling telling;

    Wall(String role, Telling telling) {
        this.role = role;
        this.telling = telling;
    }
}
