/** What this service knows of partnerships, their aims, statements and meetings: read models kept from events. */
@NullMarked
package org.coproductionhub.evaluation.known;

import org.jspecify.annotations.NullMarked;
