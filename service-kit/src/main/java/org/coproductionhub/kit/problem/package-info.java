/** Errors, said once where the rule is, and shown as RFC 9457 problem details. */
@NullMarked
package org.coproductionhub.kit.problem;

import org.jspecify.annotations.NullMarked;
