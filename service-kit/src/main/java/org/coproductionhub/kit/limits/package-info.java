/** How much one client may ask for, and how much one request may carry. */
@NullMarked
package org.coproductionhub.kit.limits;

import org.jspecify.annotations.NullMarked;
