/** The seats of an engagement: how many there are, who gets one and who waits. */
@NullMarked
package org.coproductionhub.engagement.seats;

import org.jspecify.annotations.NullMarked;
