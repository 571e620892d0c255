/** Trying again, without making it worse. */
@NullMarked
package org.coproductionhub.kit.retry;

import org.jspecify.annotations.NullMarked;
