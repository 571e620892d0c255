package org.coproductionhub.benchmarks.targets;

import java.lang.management.ManagementFactory;

/** What it is measured on. */
final class Machine {

    private Machine() {}

    static String described() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return """
                Measured on %d cores (%s %s), load %.1f at the end, Java %s, PostgreSQL 18 with fsync on and Kafka on the \
                same machine.
                Rates and ratios are medians over rounds after a warm-up, suite and raw in turns on the same connections.\
                """.formatted(
                        system.getAvailableProcessors(),
                        system.getName(),
                        system.getArch(),
                        system.getSystemLoadAverage(),
                        Runtime.version());
    }
}
