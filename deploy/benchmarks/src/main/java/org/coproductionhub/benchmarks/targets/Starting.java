package org.coproductionhub.benchmarks.targets;

import java.util.ArrayList;
import java.util.List;
import org.coproductionhub.local.machine.Memory;
import org.coproductionhub.local.suite.Suite;

/** How long each service takes from its launch until it says it is ready, and what memory it then holds. */
final class Starting implements Question {

    private static final int ROUNDS = 3;
    private static final double TARGET = 3;

    @Override
    public void ask(Stage stage, Table table) throws Exception {
        for (var service : Suite.SERVICES) {
            stage.cast(service);
        }
        stage.cast();
        for (var service : Suite.SERVICES) {
            starts(stage, table, service, false);
            starts(stage, table, service, true);
        }
    }

    private static void starts(Stage stage, Table table, String service, boolean cache) {
        List<Double> seconds = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            // with "on", a cache that the JVM can't use is an error and not silence
            stage.start(service, "-XX:AOTMode=" + (cache ? "on" : "off"));
            seconds.add((System.nanoTime() - start) / 1e9);
            memory.add(Memory.of(stage.process(service)).orElse(0) / 1048576.0);
            stage.stop(service);
        }
        var name = service + "-service, " + (cache ? "AOT cache" : "no AOT cache");
        table.time(name + ": ready", Median.median(seconds), "s", cache ? TARGET : null);
        table.time(name + ": memory", Median.median(memory), "MiB", null);
    }
}
