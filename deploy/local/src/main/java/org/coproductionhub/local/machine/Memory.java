package org.coproductionhub.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process holds, shared pages counted in shares, so that a sum over processes is honest. */
public final class Memory {

    private Memory() {}

    /** Bytes; empty where the system does not say. */
    public static OptionalLong of(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }

    /** Of a process and all it has started. */
    public static long ofTree(ProcessHandle process) {
        return of(process).orElse(0)
                + process.descendants().mapToLong(child -> of(child).orElse(0)).sum();
    }
}
