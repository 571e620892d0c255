package org.coproductionhub.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the JVM learnt in an earlier run of a packaged application, so that it need not load and link everything anew.
 * The first run after a build learns, and writes it down when it is stopped in an orderly way.
 */
record AotCache(Path application) {

    String flag() {
        return (isFresh() ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + file();
    }

    private Path file() {
        return application.resolveSibling("app.aot");
    }

    private boolean isFresh() {
        try {
            return Files.exists(file())
                    && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(application)) > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
