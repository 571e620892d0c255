/** The demonstration network, played through the public HTTP APIs only: whatever it can do, a partner system can. */
@NullMarked
package org.coproductionhub.local.demo;

import org.jspecify.annotations.NullMarked;
