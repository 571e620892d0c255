package org.coproductionhub.local.machine;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The processes that work on one data directory, known by what their command lines say, never by a number remembered
 * from earlier: numbers are given again, and what is not ours is not touched.
 */
public record OurProcesses(DataDirectory data) {

    private static final String SERVICE = "-Dhub.service=";

    /** What a process of ours carries in its command line. */
    public List<String> marks(String name) {
        return List.of("-Dhub.data=" + data.path(), SERVICE + name);
    }

    public Optional<ProcessHandle> service(String name) {
        return withArguments(arguments -> arguments.containsAll(marks(name))).findFirst();
    }

    public Optional<ProcessHandle> postgres() {
        return withArguments(this::isPostmaster).findFirst();
    }

    /** Stops what a killed launcher left behind: first the services, then the database under them. */
    public List<String> stopAll() {
        var services = withArguments(this::isService).toList();
        services.forEach(ProcessHandle::destroy);
        services.forEach(OurProcesses::awaitEnd);
        var databases = withArguments(this::isPostmaster).toList();
        databases.forEach(OurProcesses::stopFast);
        databases.forEach(OurProcesses::awaitEnd);
        return Stream.concat(services.stream(), databases.stream())
                .map(process -> "pid " + process.pid())
                .toList();
    }

    private boolean isService(List<String> arguments) {
        return arguments.contains("-Dhub.data=" + data.path())
                && arguments.stream().anyMatch(argument -> argument.startsWith(SERVICE));
    }

    private boolean isPostmaster(List<String> arguments) {
        var directory = arguments.indexOf("-D");
        return directory >= 0
                && directory + 1 < arguments.size()
                && arguments.get(directory + 1).equals(data.postgres().toString());
    }

    private static Stream<ProcessHandle> withArguments(Predicate<List<String>> ours) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process ->
                        ours.test(process.info().arguments().map(Arrays::asList).orElse(List.of())));
    }

    /** PostgreSQL takes an interrupt as "disconnect everybody and stop cleanly". */
    private static void stopFast(ProcessHandle postgres) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postgres.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            postgres.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS);
        end.join();
        if (process.isAlive()) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
