/** Events leave with the transaction that made them, or not at all. */
@NullMarked
package org.coproductionhub.kit.outbox;

import org.jspecify.annotations.NullMarked;
