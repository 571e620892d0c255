/** Membership of the network: from a first enquiry, through the preparatory phase, to active work and out again. */
@NullMarked
package org.coproductionhub.organisations.membership;

import org.jspecify.annotations.NullMarked;
