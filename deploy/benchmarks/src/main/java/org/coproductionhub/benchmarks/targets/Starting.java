package org.coproductionhub.benchmarks.targets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coproductionhub.local.machine.Memory;
import org.coproductionhub.local.suite.Suite;
import org.jspecify.annotations.Nullable;

/** How long each service takes from its launch until it says it is ready, and what memory it then holds. */
final class Starting implements Question {

    private static final int ROUNDS = 3;
    private static final double TARGET = 3;

    @Override
    public void ask(Stage stage, Table table) throws Exception {
        stage.cast();
        for (var service : Suite.SERVICES) {
            var directory = Files.createTempDirectory("hub-aot");
            var cache = directory.resolve(service + ".aot");
            try {
                starts(stage, table, service, "no AOT cache", null);
                train(stage, service, cache);
                // with "on", a cache that the JVM can't use is an error and not silence
                starts(stage, table, service, "AOT cache", TARGET, "-XX:AOTMode=on", "-XX:AOTCache=" + cache);
            } finally {
                Files.deleteIfExists(cache);
                Files.deleteIfExists(directory);
            }
        }
    }

    /** Runs it once; at its end the JVM writes down what it had loaded, linked and profiled. */
    private static void train(Stage stage, String service, Path cache) throws IOException {
        stage.start(service, "-XX:AOTCacheOutput=" + cache);
        stage.stop(service);
        if (Files.notExists(cache)) {
            throw new IOException("The JVM of " + service + "-service wrote no AOT cache before it was killed");
        }
    }

    private static void starts(
            Stage stage, Table table, String service, String how, @Nullable Double target, String... jvm) {
        List<Double> seconds = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            stage.start(service, jvm);
            seconds.add((System.nanoTime() - start) / 1e9);
            memory.add(Memory.of(stage.process(service)).orElse(0) / 1048576.0);
            stage.stop(service);
        }
        var name = service + "-service, " + how;
        table.time(name + ": ready", Median.median(seconds), "s", target);
        table.time(name + ": memory", Median.median(memory), "MiB", null);
    }
}
