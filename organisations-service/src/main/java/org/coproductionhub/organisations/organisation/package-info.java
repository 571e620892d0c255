/** Member organisations: who they are, which side they are on, and how registers know them. */
@NullMarked
package org.coproductionhub.organisations.organisation;

import org.jspecify.annotations.NullMarked;
