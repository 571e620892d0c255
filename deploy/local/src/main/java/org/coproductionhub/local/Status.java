package org.coproductionhub.local;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.coproductionhub.local.machine.Memory;
import org.coproductionhub.local.machine.RunLock;
import org.coproductionhub.local.suite.Health;
import org.coproductionhub.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs and whether it is ready. Ends with 0 when all of it is, with 1 otherwise. */
@Command(name = "status", description = "What runs, and whether it is ready.")
final class Status implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    private boolean allReady = true;

    @Override
    public Integer call() {
        var processes = where.site().processes();
        show(
                "launcher and Kafka",
                RunLock.holder(where.data()).flatMap(holder -> ProcessHandle.of(holder.pid())),
                true);
        show("PostgreSQL", processes.postgres(), true);
        var at = where.site().at();
        for (var service : Suite.SERVICES) {
            var process = processes.service(service);
            show(service + "-service", process, process.isPresent() && new Health(at.health(service)).isReady());
        }
        return allReady ? 0 : 1;
    }

    private void show(String name, Optional<ProcessHandle> process, boolean ready) {
        var state = process.isEmpty() ? "not running" : ready ? "ready" : "not ready";
        allReady &= state.equals("ready");
        System.out.printf(
                "  %-24s %-12s %s%n",
                name,
                state,
                process.map(running -> "pid %d, %d MiB".formatted(running.pid(), memory(name, running) >> 20))
                        .orElse(""));
    }

    /** PostgreSQL is a family of processes; the launcher is counted without its children. */
    private static long memory(String name, ProcessHandle process) {
        return name.equals("PostgreSQL")
                ? Memory.ofTree(process)
                : Memory.of(process).orElse(0);
    }
}
