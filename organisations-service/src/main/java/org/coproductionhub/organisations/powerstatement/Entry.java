package org.coproductionhub.organisations.powerstatement;

import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;

/**
 * One thing that an organisation says openly.
 *
 * @param author the organisation that wrote it
 * @param side   the author's side
 */
public record Entry(UUID id, Kind kind, String text, OrganisationId author, Side side, Instant writtenAt) {

    /** What it is about. */
    public enum Kind {
        POWER,
        POSITION,
        CULTURE
    }
}
