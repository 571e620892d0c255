/** Invitations: who may answer, proved once, without a trace of who answered what. */
@NullMarked
package org.coproductionhub.evaluation.invitation;

import org.jspecify.annotations.NullMarked;
