package org.coproductionhub.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port, as far as we may know: from /proc on Linux, from lsof elsewhere. */
final class PortHolder {

    private PortHolder() {}

    static Optional<String> of(int port) {
        return (Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port)).map(PortHolder::describe);
    }

    private static Optional<ProcessHandle> fromProc(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals("0A"))
                .filter(columns -> columns[1].endsWith(":%04X".formatted(port)))
                .map(columns -> "socket:[" + columns[9] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> holdsAny(process, sockets))
                .findFirst();
    }

    private static boolean holdsAny(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException notOursToSee) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException absent) {
            return List.of();
        }
    }

    private static Optional<ProcessHandle> fromLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-sTCP:LISTEN", "-iTCP:" + port).start();
            var pids = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return pids.lines().findFirst().map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** What a person would recognise it by: a JVM's tuning flags only hide that. */
    private static String describe(ProcessHandle process) {
        var info = process.info();
        var program =
                info.command().map(command -> Path.of(command).getFileName().toString());
        var arguments =
                Stream.of(info.arguments().orElse(new String[0])).filter(argument -> !argument.startsWith("-X"));
        var line = Stream.concat(program.stream(), arguments).collect(Collectors.joining(" "));
        return "pid " + process.pid() + (line.isEmpty() ? "" : ": " + line.substring(0, Math.min(200, line.length())));
    }
}
