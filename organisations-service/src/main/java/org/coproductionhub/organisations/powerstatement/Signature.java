package org.coproductionhub.organisations.powerstatement;

import java.time.Instant;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;

/**
 * That an organisation stands by all that an edition says.
 *
 * @param by the subject of the token it signed with
 */
public record Signature(OrganisationId organisationId, Side side, String by, Instant at) {}
