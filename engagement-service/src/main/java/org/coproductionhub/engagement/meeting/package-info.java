/** What happened at a meeting: who chaired, who raised what, who decided and who spoke, by side. */
@NullMarked
package org.coproductionhub.engagement.meeting;

import org.jspecify.annotations.NullMarked;
