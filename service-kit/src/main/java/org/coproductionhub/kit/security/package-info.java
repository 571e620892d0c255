/** Who is calling, and what they may do. */
@NullMarked
package org.coproductionhub.kit.security;

import org.jspecify.annotations.NullMarked;
