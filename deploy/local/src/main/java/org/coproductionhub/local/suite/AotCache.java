package org.coproductionhub.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM learnt in an earlier run of a packaged application, so that it need not load and link everything anew.
 * A training run is slower to start, and writes it down when it is stopped in an orderly way.
 */
record AotCache(Path application) {

    /** The options for a training run. */
    List<String> learning() {
        return List.of("-XX:AOTCacheOutput=" + file());
    }

    /** The options that make use of it; none where nothing was learnt from this very build. */
    List<String> using() {
        return isFresh() ? List.of("-XX:AOTCache=" + file()) : List.of();
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
