/** The suite as it runs on one machine. Start with {@link org.coproductionhub.local.suite.Suite}. */
@NullMarked
package org.coproductionhub.local.suite;

import org.jspecify.annotations.NullMarked;
