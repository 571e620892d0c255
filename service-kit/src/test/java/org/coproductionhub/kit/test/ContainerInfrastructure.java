package org.coproductionhub.kit.test;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Both in containers. {@code hub.test.postgres.image} and {@code hub.test.kafka.image} (system properties) name other
 * images, such as locally built ones.
 */
record ContainerInfrastructure(PostgresServer postgres, String bootstrapServers) implements Infrastructure {

    static ContainerInfrastructure start() {
        var postgres = new PostgreSQLContainer(image("hub.test.postgres.image", "postgres", "18"));
        postgres.withCommand("postgres", "-c", "fsync=off", "-c", "shared_preload_libraries=pg_stat_statements");
        var kafka = new KafkaContainer(image("hub.test.kafka.image", "apache/kafka", "4.1.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        Startables.deepStart(postgres, kafka).join();
        var server = new PostgresServer(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                postgres.getUsername(),
                postgres.getPassword());
        return new ContainerInfrastructure(server, kafka.getBootstrapServers());
    }

    private static DockerImageName image(String property, String official, String tag) {
        return DockerImageName.parse(System.getProperty(property, official + ":" + tag))
                .asCompatibleSubstituteFor(official);
    }
}
