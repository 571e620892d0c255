/** Engagements: planned, published, and closed with the record of what happened. */
@NullMarked
package org.coproductionhub.engagement.engagement;

import org.jspecify.annotations.NullMarked;
