package org.coproductionhub.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;

/** Where a local run keeps everything: databases, Kafka's log, log files, the key that signs tokens. */
public record DataDirectory(Path path) {

    private static final String MARKER = ".coproduction-hub";

    /** Makes the directory ours; refuses one that holds something else. */
    public static DataDirectory claim(Path path) {
        var data = at(path);
        try {
            if (!data.isOurs()) {
                refuseUnlessEmpty(data.path);
                Files.createDirectories(data.path);
                Files.writeString(data.path.resolve(MARKER), "The data of a local Coproduction Hub.\n");
            }
            Files.createDirectories(data.logs());
            return data;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The directory as it is, ours or not yet. */
    public static DataDirectory at(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    public boolean isOurs() {
        return Files.exists(path.resolve(MARKER));
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** A log file tells of one run. */
    public void emptyLogs() {
        try (var files = Files.list(logs())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path signingKey() {
        return path.resolve("signing-key");
    }

    public Path launcherLog() {
        return path.resolve("launcher.log");
    }

    Path lock() {
        return path.resolve("launcher.lock");
    }

    /** Deletes all that runs have left, but the marker, and the lock and the log of the launcher that asks. */
    public void wipe() {
        if (!isOurs()) {
            throw new Refused(path + " is not the data of a local Coproduction Hub; nothing deleted");
        }
        var kept = Set.of(path.resolve(MARKER), lock(), launcherLog());
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(path) && !kept.contains(file))
                    .forEach(DataDirectory::delete);
            Files.createDirectories(logs());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void refuseUnlessEmpty(Path path) throws IOException {
        try (var files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                throw new Refused(path + " holds something else; give --data an empty or a new directory");
            }
        } catch (NoSuchFileException newDirectory) {
            // the best case
        }
    }
}
