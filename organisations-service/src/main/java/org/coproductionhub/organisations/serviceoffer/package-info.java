/** What organisations deliver, and where. */
@NullMarked
package org.coproductionhub.organisations.serviceoffer;

import org.jspecify.annotations.NullMarked;
