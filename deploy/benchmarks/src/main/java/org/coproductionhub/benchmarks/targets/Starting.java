package org.coproductionhub.benchmarks.targets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        stage.cast();
        for (var service : Suite.SERVICES) {
            var cache = Files.createTempFile("hub-", ".aot");
            try {
                train(stage, service, cache);
                starts(stage, table, service, null);
                starts(stage, table, service, cache);
            } finally {
                Files.deleteIfExists(cache);
            }
        }
    }

    /** Runs it once; at its end the JVM writes down what it had loaded, linked and profiled. */
    private static void train(Stage stage, String service, Path cache) throws IOException {
        stage.start(service, "-XX:AOTCacheOutput=" + cache);
        stage.stop(service);
        if (Files.size(cache) == 0) {
            throw new IOException("The JVM of " + service + "-service wrote no AOT cache");
        }
    }

    private static void starts(
            Stage stage, Table table, String service, @org.jspecify.annotations.Nullable Path cache) {
        List<Double> seconds = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            if (cache == null) {
                stage.start(service);
            } else {
                stage.start(service, "-XX:AOTMode=on", "-XX:AOTCache=" + cache);
            }
            seconds.add((System.nanoTime() - start) / 1e9);
            memory.add(Memory.of(stage.process(service)).orElse(0) / 1048576.0);
            stage.stop(service);
        }
        var name = service + "-service, " + (cache == null ? "no AOT cache" : "AOT cache");
        table.time(name + ": ready", Median.median(seconds), "s", cache == null ? null : TARGET);
        table.time(name + ": memory", Median.median(memory), "MiB", null);
    }
}
