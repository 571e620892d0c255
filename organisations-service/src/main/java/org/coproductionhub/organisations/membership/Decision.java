package org.coproductionhub.organisations.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody decided on a step.
 *
 * @param on     the day from which it counts
 * @param by     who decided: the subject of a token
 * @param reason why
 */
record Decision(LocalDate on, String by, @Nullable String reason) {}
