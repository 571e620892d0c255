package org.coproductionhub.engagement.seats;

import java.util.UUID;

/** There is room again in an engagement: the waitlist is served in the same transaction. Told in-process only. */
public record SeatsFreed(UUID engagement) {}
