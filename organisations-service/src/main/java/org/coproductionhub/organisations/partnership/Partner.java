package org.coproductionhub.organisations.partnership;

import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Side;

/** An organisation that takes part in a partnership, and on which side. */
public record Partner(OrganisationId organisationId, Side side) {}
