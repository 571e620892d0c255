package org.coproductionhub.local.suite;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.coproductionhub.local.machine.Refused;

/** Runs several things side by side, each on a virtual thread. */
final class Together {

    private Together() {}

    /** Returns when all are done; the first that fails stops the others and is what the caller hears of. */
    static void run(List<Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ExecutorCompletionService<Void>(threads);
            tasks.forEach(task -> running.submit(task, null));
            try {
                for (var done = 0; done < tasks.size(); done++) {
                    running.take().get();
                }
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            } catch (InterruptedException stopped) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Refused("stopped");
            }
        }
    }
}
