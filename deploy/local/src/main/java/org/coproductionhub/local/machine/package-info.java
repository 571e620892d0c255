/** The machine the suite runs on: its disk, its ports, its processes. */
@NullMarked
package org.coproductionhub.local.machine;

import org.jspecify.annotations.NullMarked;
