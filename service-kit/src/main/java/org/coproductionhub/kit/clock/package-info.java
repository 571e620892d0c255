/** Time comes from one clock, which tests may set. */
@NullMarked
package org.coproductionhub.kit.clock;

import org.jspecify.annotations.NullMarked;
