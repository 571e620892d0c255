package org.coproductionhub.local.suite;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coproductionhub.local.machine.Refused;
import org.jspecify.annotations.Nullable;

/** One service, packaged as it would be delivered, in a JVM of its own. */
public final class ServiceProcess {

    /** Small, for a laptop that runs everything at once. */
    private static final List<String> JVM = List.of(
            "-Xms32m", "-Xmx160m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:ReservedCodeCacheSize=64m");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Site site;
    private final String name;
    private final Map<String, String> environment;
    private final Progress progress;
    private final List<String> jvm;
    private final Health health;
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    ServiceProcess(Site site, String name, Map<String, String> environment, Progress progress, List<String> jvm) {
        this.site = site;
        this.name = name;
        this.environment = environment;
        this.progress = progress;
        this.jvm = jvm;
        this.health = new Health(site.at().health(name));
    }

    /** Starts it and returns when it is ready. */
    public void start() {
        stopping = false;
        var started = launch();
        process = started;
        awaitReady(started);
        started.onExit().thenAccept(this::tellUnlessStopping);
    }

    public boolean isReady() {
        return health.isReady();
    }

    /** As an administrator would: it finishes what it is doing. */
    public void stop() {
        stopping = true;
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(60, SECONDS)) {
                kill();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** As a power cut would ({@code kill -9}). */
    public void kill() {
        stopping = true;
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    public Path log() {
        return site.data().log(name + "-service");
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(jvm);
        command.addAll(site.processes().marks(name));
        command.add("-jar");
        command.add(site.application(name).toString());
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitReady(Process started) {
        var deadline = Instant.now().plus(PATIENCE);
        try {
            while (!health.isReady()) {
                if (started.waitFor(100, MILLISECONDS)) {
                    throw new Refused(name + "-service ended with " + started.exitValue() + "; " + lastWords());
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new Refused(
                            name + "-service is not ready after " + PATIENCE.toSeconds() + " s; " + lastWords());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped");
        }
    }

    private void tellUnlessStopping(Process ended) {
        if (!stopping) {
            progress.say(name + "-service ended with " + ended.exitValue() + "; its log is " + log());
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log());
            return "the end of " + log() + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException unreadable) {
            return "its log is " + log();
        }
    }
}
