package org.coproductionhub.local.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coproductionhub.kit.test.EmbeddedKafka;
import org.coproductionhub.kit.test.EmbeddedPostgresql;
import org.coproductionhub.local.machine.PortCheck;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite on one machine: one PostgreSQL with a database per service, one Kafka with everybody's topics,
 * somebody to vouch for callers, and the three services, each a JVM of its own that knows the others only by events.
 */
public final class Suite implements AutoCloseable {

    public static final List<String> SERVICES = List.of("organisations", "engagement", "evaluation");

    private final Site site;
    private final Identity identity;
    private final Progress progress;
    private final Map<String, ServiceProcess> services = new ConcurrentHashMap<>();
    private volatile @Nullable EmbeddedPostgresql postgres;
    private volatile @Nullable EmbeddedKafka kafka;

    public Suite(Site site, Identity identity, Progress progress) {
        this.site = site;
        this.identity = identity;
        this.progress = progress;
    }

    /** Returns when every service says it is ready. */
    public void start() {
        start(false);
    }

    /** The same, and where asked to, the services write an AOT cache when they stop, for quicker starts later. */
    public void start(boolean learning) {
        site.processes().stopAll().forEach(left -> progress.say("stopped " + left + ", left by an earlier run"));
        PortCheck.mustBeFree(site.at().purposes());
        identity.mustBeAbleToStart();

        Together.run(List.of(this::startPostgres, this::startKafka, this::startIdentity));
        Together.run(SERVICES.stream()
                .<Runnable>map(service -> () -> {
                    var cache = new AotCache(site.application(service));
                    startService(service, (learning ? cache.learning() : cache.using()).toArray(String[]::new));
                })
                .toList());
    }

    public void startPostgres() {
        var data = site.data();
        postgres = progress.timed(
                "PostgreSQL 18",
                () -> EmbeddedPostgresql.kept(data.postgres(), site.at().postgres(), data.log("postgres")));
    }

    public void startKafka() {
        var at = site.at();
        progress.timed("Kafka", () -> {
            kafka = EmbeddedKafka.kept(site.data().kafka(), at.kafka(), at.kafkaController());
            site.topics().createAt(running(kafka).bootstrapServers());
        });
    }

    private void startIdentity() {
        identity.start(progress);
    }

    /**
     * Starts one service and returns when it is ready.
     *
     * @param jvm options for its JVM besides the usual ones
     */
    public ServiceProcess startService(String service, String... jvm) {
        var process = new ServiceProcess(site, service, environment(service), progress, List.of(jvm));
        services.put(service, process);
        progress.timed(service + "-service", process::start);
        return process;
    }

    /** All that a service is told; the rest is in its application.properties. */
    private Map<String, String> environment(String service) {
        var database = running(postgres).server().database(service);
        var environment = new HashMap<>(identity.environment());
        environment.putAll(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                "" + site.at().http(service),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                "" + site.at().management(service),
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                database.username(),
                "QUARKUS_DATASOURCE_PASSWORD",
                database.password(),
                "KAFKA_BOOTSTRAP_SERVERS",
                running(kafka).bootstrapServers(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "false",
                "HUB_RATE_LIMIT_PER_SECOND",
                "0"));
        return environment;
    }

    public ServiceProcess service(String name) {
        return running(services.get(name));
    }

    public Site site() {
        return site;
    }

    public void stopKafka() {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
    }

    public void stopPostgres() {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }

    /** Stops what runs, the services before what they lean on. */
    @Override
    public void close() {
        Thread.interrupted(); // an interrupt ended the running; it must not cut the stopping short
        Together.run(services.values().stream()
                .<Runnable>map(service -> service::stop)
                .toList());
        Together.run(List.of(identity::close, this::stopKafka, this::stopPostgres));
    }

    private static <T> T running(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("Not running");
        }
        return part;
    }
}
