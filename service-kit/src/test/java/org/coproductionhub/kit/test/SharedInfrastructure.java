package org.coproductionhub.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** This JVM's PostgreSQL and Kafka, with one database for the module under test and the topics it declares. */
public final class SharedInfrastructure {

    /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET = Stream.of(
                    "kafka", "org.apache.kafka", "state", "io.zonky", "org.testcontainers")
            .map(Logger::getLogger)
            .toList();

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    private static final Infrastructure INFRASTRUCTURE =
            Infrastructure.start(System.getProperty("hub.test.infra", "auto"));

    private static final Map<String, String> PROPERTIES = prepare();

    private SharedInfrastructure() {}

    /** What a service must be told to use them; the same keys, embedded or in containers. */
    public static Map<String, String> properties() {
        return PROPERTIES;
    }

    private static Map<String, String> prepare() {
        declaredTopics().createAt(INFRASTRUCTURE.bootstrapServers());
        var database = databaseBehindTheWall(module().replaceAll("[^a-z0-9]", "_"));
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", INFRASTRUCTURE.bootstrapServers(),
                "quarkus.oidc.public-key", SigningKey.ofThisJvm().publicKey(),
                "quarkus.oidc.token.issuer", Tokens.ISSUER);
    }

    private static Database databaseBehindTheWall(String name) {
        var database = INFRASTRUCTURE.postgres().database(name);
        try (var superuser = INFRASTRUCTURE.postgres().connect(name)) {
            NetworkWall.raise(superuser);
            return database;
        } catch (SQLException refused) {
            throw new IllegalStateException("The statements of the tests cannot be counted", refused);
        }
    }

    /** Maven runs a module's tests in its directory. */
    private static String module() {
        return Path.of("").toAbsolutePath().getFileName().toString();
    }

    private static Topics declaredTopics() {
        try {
            var files = ClassLoader.getSystemClassLoader().getResources("application.properties");
            return Collections.list(files).stream()
                    .map(file -> Topics.declaredIn(load(file), module()))
                    .reduce(Topics.NONE, Topics::and);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Properties load(URL file) {
        var properties = new Properties();
        try (var in = file.openStream()) {
            properties.load(in);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
