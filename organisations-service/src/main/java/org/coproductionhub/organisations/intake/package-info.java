/** Many organisations at once: tables, lines of JSON, and what other directories publish as HSDS-UK. */
@NullMarked
package org.coproductionhub.organisations.intake;

import org.jspecify.annotations.NullMarked;
