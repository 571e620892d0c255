/** What happened to an aggregate, told to the other services as CloudEvents. */
@NullMarked
package org.coproductionhub.kit.event;

import org.jspecify.annotations.NullMarked;
