/** Partnerships: organisations of both sides working towards agreed aims. */
@NullMarked
package org.coproductionhub.organisations.partnership;

import org.jspecify.annotations.NullMarked;
