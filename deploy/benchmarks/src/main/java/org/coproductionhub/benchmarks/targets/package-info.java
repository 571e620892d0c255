/** The suite's targets: how fast it reads, writes, tells, hears and starts, beside what the machine does without it. */
@NullMarked
package org.coproductionhub.benchmarks.targets;

import org.jspecify.annotations.NullMarked;
