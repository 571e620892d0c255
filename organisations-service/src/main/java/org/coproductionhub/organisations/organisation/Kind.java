package org.coproductionhub.organisations.organisation;

/** What kind of organisation it is. A group without any register is as welcome as a charity. */
public enum Kind {
    COMMUNITY_GROUP,
    FAITH_GROUP,
    CHARITY,
    SOCIAL_ENTERPRISE,
    NHS_BODY,
    LOCAL_AUTHORITY,
    UNIVERSITY,
    OTHER
}
