/** A feature as small as one can be, to see the kit's manners on. */
@NullMarked
package org.coproductionhub.kit.notes;

import org.jspecify.annotations.NullMarked;
