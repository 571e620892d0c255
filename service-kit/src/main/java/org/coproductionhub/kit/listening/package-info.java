/** What other services told: heard in batches, once in effect, with dead letters for what can't be understood. */
@NullMarked
package org.coproductionhub.kit.listening;

import org.jspecify.annotations.NullMarked;
