package org.coproductionhub.organisations.membership;

/** Where a membership is. PREPARATORY is "phase 0": trust and a common vision come before the work. */
public enum MembershipState {
    ENQUIRY,
    PREPARATORY,
    ACTIVE,
    PAUSED,
    LEFT
}
