/**
 * The methods of evaluation: each one small class that says what it measures, from which source, and gives an
 * {@link org.coproductionhub.evaluation.methods.Answer} or the reason why there is none. Plain Java, so that
 * {@code /v1/methods} and the rounds run the very same code.
 */
@NullMarked
package org.coproductionhub.evaluation.methods;

import org.jspecify.annotations.NullMarked;
