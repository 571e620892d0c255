package org.coproductionhub.evaluation.known;

import java.util.UUID;

/** An organisation of a partnership, with the side it is on. */
public record Partner(UUID organisationId, Side side) {}
