/** What the partners of a partnership say openly of power, position and culture between them, and who signed it. */
@NullMarked
package org.coproductionhub.organisations.powerstatement;

import org.jspecify.annotations.NullMarked;
