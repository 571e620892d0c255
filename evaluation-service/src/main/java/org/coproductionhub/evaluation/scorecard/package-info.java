/** What a round says: its indices, their release by both sides, and a partnership's scorecard over the rounds. */
@NullMarked
package org.coproductionhub.evaluation.scorecard;

import org.jspecify.annotations.NullMarked;
