package org.coproductionhub.evaluation.known;

import java.util.UUID;

/**
 * One aim of a partnership in its own words.
 *
 * @param state as it was when a round took it over: PROPOSED, ADOPTED by one side, or SHARED
 */
public record Aim(UUID visionAimId, String statement, UUID proposedBy, Side proposedBySide, String state) {}
