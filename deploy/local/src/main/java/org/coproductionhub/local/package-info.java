/** What {@code ./hub} can do, one class a command. */
@NullMarked
package org.coproductionhub.local;

import org.jspecify.annotations.NullMarked;
