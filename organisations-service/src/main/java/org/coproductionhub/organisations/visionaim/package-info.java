/** Aims of coproduction: proposed by an organisation, adopted side by side, shared when both sides adopted them. */
@NullMarked
package org.coproductionhub.organisations.visionaim;

import org.jspecify.annotations.NullMarked;
