/** What several methods stand on: intervals, resampling from counts, dominance, Holm's adjustment. */
@NullMarked
package org.coproductionhub.evaluation.methods.statistics;

import org.jspecify.annotations.NullMarked;
