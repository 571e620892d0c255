/** Registrations: who takes part in an engagement, and who waits for a seat. Pseudonymous throughout. */
@NullMarked
package org.coproductionhub.engagement.registration;

import org.jspecify.annotations.NullMarked;
