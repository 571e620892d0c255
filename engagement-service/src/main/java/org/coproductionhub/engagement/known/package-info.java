/** What this service knows of organisations and partnerships: read models kept from their events. */
@NullMarked
package org.coproductionhub.engagement.known;

import org.jspecify.annotations.NullMarked;
