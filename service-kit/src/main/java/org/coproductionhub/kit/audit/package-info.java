/** The append-only record of who did what. */
@NullMarked
package org.coproductionhub.kit.audit;

import org.jspecify.annotations.NullMarked;
