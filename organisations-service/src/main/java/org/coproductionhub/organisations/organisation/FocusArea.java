package org.coproductionhub.organisations.organisation;

/** What an organisation works on. */
public enum FocusArea {
    HEALTH,
    EMPOWERMENT,
    SOCIAL_DEVELOPMENT
}
