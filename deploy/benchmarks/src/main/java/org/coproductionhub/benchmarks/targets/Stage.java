package org.coproductionhub.benchmarks.targets;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.coproductionhub.kit.test.SigningKey;
import org.coproductionhub.kit.test.Tokens;
import org.coproductionhub.local.machine.DataDirectory;
import org.coproductionhub.local.suite.Addresses;
import org.coproductionhub.local.suite.LocalKey;
import org.coproductionhub.local.suite.Progress;
import org.coproductionhub.local.suite.Site;
import org.coproductionhub.local.suite.Suite;

/**
 * What the measuring is done on: the launcher's own PostgreSQL (fsync on, and noting when each transaction committed),
 * Kafka and services, on data and ports of their own. A question starts the services that it is about, and no others.
 */
final class Stage implements AutoCloseable {

    private final Site site;
    private final Suite suite;
    private final Set<String> running = new HashSet<>();

    private Stage(Site site, Suite suite) {
        this.site = site;
        this.suite = suite;
    }

    static Stage set(Path repository, int portBase) throws IOException, SQLException {
        var data = DataDirectory.claim(Files.createTempDirectory("hub-bench"));
        var site = new Site(repository, data, new Addresses(portBase));
        var stage = new Stage(site, new Suite(site, new LocalKey(data), new Progress(System.err)));
        try {
            stage.startInfrastructure();
            return stage;
        } catch (RuntimeException | SQLException failed) {
            stage.close();
            throw failed;
        }
    }

    private void startInfrastructure() throws SQLException {
        suite.startPostgres();
        try (var superuser = superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
        }
        suite.stopPostgres();
        suite.startPostgres();
        suite.startKafka();
    }

    /** Exactly these services run, and are ready. */
    void cast(String... services) {
        var wanted = Set.of(services);
        for (var service : Set.copyOf(running)) {
            if (!wanted.contains(service)) {
                stop(service);
            }
        }
        for (var service : services) {
            if (!running.contains(service)) {
                start(service);
            }
        }
    }

    /** Starts a service with these options for its JVM besides the usual ones, and returns when it is ready. */
    void start(String service, String... jvm) {
        suite.startService(service, jvm);
        running.add(service);
    }

    void stop(String service) {
        suite.service(service).stop();
        running.remove(service);
    }

    ProcessHandle process(String service) {
        return site.processes().service(service).orElseThrow();
    }

    /** As the administrator of a network, over HTTP. */
    HttpConnection http(String service, UUID network) throws IOException {
        var token = Tokens.signedBy(SigningKey.keptIn(site.data().signingKey()), "hub-admin")
                .network(network)
                .mint();
        return new HttpConnection(URI.create(site.at().url(service)), token);
    }

    /** As the service itself connects to its database. */
    Connection owner(String service) throws SQLException {
        return connect(service, service, service);
    }

    Connection superuser(String database) throws SQLException {
        return connect(database, "postgres", "postgres");
    }

    String kafka() {
        return "127.0.0.1:" + (site.at().portBase() + 5);
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("stringtype", "unspecified");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (site.at().portBase() + 4) + "/" + database, properties);
    }

    @Override
    public void close() {
        suite.close();
        site.data().wipe();
    }
}
