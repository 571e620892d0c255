/** Taking in many things in one request: streamed, told line by line, and going on where it was interrupted. */
@NullMarked
package org.coproductionhub.kit.bulk;

import org.jspecify.annotations.NullMarked;
