package org.coproductionhub.local;

import java.nio.file.Path;
import org.coproductionhub.local.machine.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which local run is meant: the one on this data. */
final class Where {

    /** Set by {@code ./hub}. */
    static final String REPOSITORY = "hub.repository";

    @Option(names = "--data", paramLabel = "DIR", description = "where the data is kept (deploy/local/data)")
    @Nullable
    Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "say this")
    boolean help;

    static Path repository() {
        return Path.of(System.getProperty(REPOSITORY, "")).toAbsolutePath();
    }

    DataDirectory data() {
        return DataDirectory.at(path());
    }

    Path path() {
        return data == null ? repository().resolve("deploy/local/data") : data;
    }
}
