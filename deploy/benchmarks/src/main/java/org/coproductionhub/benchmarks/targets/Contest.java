package org.coproductionhub.benchmarks.targets;

import static org.coproductionhub.benchmarks.targets.Median.median;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The suite against the machine without it, turn by turn. Both do a slice of work on as many connections in every round,
 * who begins changes with it, and a ratio is taken within a round, so that whatever else the machine does meets both.
 */
record Contest(Effort effort) {

    /** One connection's work, again and again. */
    interface Work extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /**
     * @param suite times per second, median over the rounds
     * @param raw   the same without the suite
     * @param ratio the median of the rounds' ratios
     */
    record Result(double suite, double raw, double ratio) {}

    Result between(List<? extends Work> suite, List<? extends Work> raw) throws Exception {
        List<Double> suites = new ArrayList<>();
        List<Double> raws = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (var turns = new Closing(suite, raw)) {
            for (int round = -effort.warmUp(); round < effort.rounds(); round++) {
                boolean suiteFirst = round % 2 == 0;
                double first = perSecond(suiteFirst ? suite : raw);
                double second = perSecond(suiteFirst ? raw : suite);
                if (round >= 0) {
                    suites.add(suiteFirst ? first : second);
                    raws.add(suiteFirst ? second : first);
                    ratios.add(suites.getLast() / raws.getLast());
                }
            }
        }
        return new Result(median(suites), median(raws), median(ratios));
    }

    private double perSecond(List<? extends Work> connections) throws Exception {
        try (var threads = Executors.newFixedThreadPool(connections.size())) {
            long start = System.nanoTime();
            long end = start + effort.slice().toNanos();
            var counts = threads.invokeAll(connections.stream()
                    .<Callable<Long>>map(work -> () -> timesUntil(end, work))
                    .toList());
            long times = 0;
            for (var count : counts) {
                times += count.get();
            }
            return times * 1e9 / (System.nanoTime() - start);
        }
    }

    private static long timesUntil(long end, Work work) throws Exception {
        long times = 0;
        for (; System.nanoTime() < end; times++) {
            work.once();
        }
        return times;
    }

    private record Closing(List<? extends Work> suite, List<? extends Work> raw) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            for (var work : suite) {
                work.close();
            }
            for (var work : raw) {
                work.close();
            }
        }
    }

    /**
     * How much is measured.
     *
     * @param rounds those that count
     * @param warmUp those before, which only let both compile
     * @param slice  how long each works in a round
     */
    record Effort(int rounds, int warmUp, Duration slice) {

        /** {@code -Dbench.rounds=… -Dbench.warmUp=… -Dbench.slice=…} (milliseconds) say otherwise. */
        static Effort wanted() {
            return new Effort(
                    Integer.getInteger("bench.rounds", 15),
                    Integer.getInteger("bench.warmUp", 15),
                    Duration.ofMillis(Integer.getInteger("bench.slice", 700)));
        }
    }
}
