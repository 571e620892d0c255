package org.coproductionhub.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.coproductionhub.kit.test.Topics;
import org.coproductionhub.local.machine.DataDirectory;
import org.coproductionhub.local.machine.OurProcesses;

/** Where a suite runs: from which repository, on which data, at which ports. */
public record Site(Path repository, DataDirectory data, Addresses at) {

    Path application(String service) {
        return repository.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }

    /** The topics that all services declare, together. */
    Topics topics() {
        return Suite.SERVICES.stream()
                .map(service -> Topics.declaredIn(properties(service), service + "-service"))
                .reduce(Topics.NONE, Topics::and);
    }

    /** What runs on this data. */
    public OurProcesses processes() {
        return new OurProcesses(data);
    }

    private Properties properties(String service) {
        var properties = new Properties();
        var file = repository.resolve(service + "-service/src/main/resources/application.properties");
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
