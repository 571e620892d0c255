package org.coproductionhub.engagement.engagement;

/** What kind of engagement it is. */
public enum Kind {
    MEETING,
    WORKSHOP,
    FOCUS_GROUP,
    TRAINING,
    OUTREACH,
    SERVICE_SESSION,
    CO_DESIGN_SESSION
}
