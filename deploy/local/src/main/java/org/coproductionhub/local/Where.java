package org.coproductionhub.local;

import java.nio.file.Path;
import org.coproductionhub.local.machine.DataDirectory;
import org.coproductionhub.local.machine.RunLock;
import org.coproductionhub.local.suite.Addresses;
import org.coproductionhub.local.suite.Identity;
import org.coproductionhub.local.suite.Keycloak;
import org.coproductionhub.local.suite.LocalKey;
import org.coproductionhub.local.suite.Site;
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

    Path path() {
        return data == null ? repository().resolve("deploy/local/data") : data;
    }

    DataDirectory data() {
        return DataDirectory.at(path());
    }

    /** As it runs now, or would run. */
    Site site() {
        var portBase = RunLock.holder(data()).map(RunLock.Holder::portBase).orElse(Addresses.USUAL_BASE);
        return new Site(repository(), data(), new Addresses(portBase));
    }

    /** Who vouches for callers of what runs now, or would run. */
    Identity identity() {
        boolean keycloak =
                RunLock.holder(data()).filter(RunLock.Holder::keycloak).isPresent();
        return keycloak ? new Keycloak(site()) : new LocalKey(DataDirectory.claim(path()));
    }
}
