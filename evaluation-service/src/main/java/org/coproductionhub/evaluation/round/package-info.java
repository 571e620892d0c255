/** Rounds: one evaluation of a partnership, from its plan until it is closed. */
@NullMarked
package org.coproductionhub.evaluation.round;

import org.jspecify.annotations.NullMarked;
