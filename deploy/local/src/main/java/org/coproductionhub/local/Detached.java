package org.coproductionhub.local;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.coproductionhub.local.machine.DataDirectory;
import org.jspecify.annotations.Nullable;

/** The same command once more, in the background: shows what it says until it is ready, then leaves it to itself. */
record Detached(DataDirectory data) {

    static final String OPTION = "--detach";

    int start() {
        try {
            Files.writeString(data.launcherLog(), "");
            var launcher = launch();
            try (var said = Files.newBufferedReader(data.launcherLog())) {
                return follow(launcher, said);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private Process launch() throws IOException {
        var self = ProcessHandle.current().info();
        var command = new ArrayList<>(List.of("nohup", self.command().orElseThrow()));
        command.addAll(List.of(self.arguments().orElseThrow()));
        command.remove(OPTION);
        return new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(data.launcherLog().toFile()))
                .start();
    }

    private static int follow(Process launcher, BufferedReader said) throws IOException, InterruptedException {
        while (true) {
            var ended = launcher.waitFor(100, MILLISECONDS);
            for (@Nullable String line = said.readLine(); line != null; line = said.readLine()) {
                System.out.println(line);
                if (line.equals("ready")) {
                    return 0;
                }
            }
            if (ended) {
                return launcher.exitValue();
            }
        }
    }
}
