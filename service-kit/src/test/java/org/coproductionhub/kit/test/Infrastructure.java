package org.coproductionhub.kit.test;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.testcontainers.DockerClientFactory;

/** A PostgreSQL and a Kafka to test against: the same two, wherever they run. */
interface Infrastructure {

    PostgresServer postgres();

    String bootstrapServers();

    /** {@code auto} takes containers where a Docker engine answers, else the embedded ones. */
    static Infrastructure start(String choice) {
        return switch (choice) {
            case "containers" -> ContainerInfrastructure.start();
            case "embedded" -> EmbeddedInfrastructure.start();
            case "auto" -> start(dockerAnswers() ? "containers" : "embedded");
            default ->
                throw new IllegalArgumentException("hub.test.infra is auto, containers or embedded, not " + choice);
        };
    }

    /** Testcontainers calls a missing engine an error in its log; here it is an ordinary thing. */
    private static boolean dockerAnswers() {
        var log = Logger.getLogger("org.testcontainers.dockerclient");
        log.setLevel(Level.OFF);
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
