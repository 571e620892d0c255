package org.coproductionhub.organisations.visionaim;

import java.time.Instant;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;

/**
 * That an organisation made an aim its own.
 *
 * @param by the subject of the token it adopted it with
 */
public record Adoption(OrganisationId organisationId, Side side, String by, Instant at) {}
