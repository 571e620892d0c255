/** Where a record came from, when it came from another directory. */
@NullMarked
package org.coproductionhub.organisations.origin;

import org.jspecify.annotations.NullMarked;
