/** What the suite's decisions and targets cost, measured on real infrastructure; never part of the default build. */
@NullMarked
package org.coproductionhub.benchmarks;

import org.jspecify.annotations.NullMarked;
