package org.coproductionhub.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproductionhub.kit.letters.Mailbox.header;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.coproductionhub.kit.letters.Mailbox;
import org.coproductionhub.kit.test.EmbeddedKafka;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.kit.test.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Relays without a service around them, so that they can be brought down one by one. */
class RelayTest {

    private static final String TOPIC = "kit.relayed.v1";

    private static final Map<String, String> PROPERTIES = new HubInfrastructure().start();

    private final UUID network = UUID.randomUUID();
    private final String schema = "relay_" + Long.toHexString(System.nanoTime());
    private final String jdbcUrl = PROPERTIES.get("quarkus.datasource.jdbc.url") + "?currentSchema=" + schema;
    private final String kafka = PROPERTIES.get("kafka.bootstrap.servers");
    private Connection database;

    @BeforeEach
    void aSchemaOfItsOwn() throws Exception {
        database = DriverManager.getConnection(
                jdbcUrl, PROPERTIES.get("quarkus.datasource.username"), PROPERTIES.get("quarkus.datasource.password"));
        execute("create schema " + schema);
        try (var migration = Relay.class.getResourceAsStream("/db/kit/V0001__kit.sql")) {
            execute(new String(migration.readAllBytes()));
        }
    }

    @AfterEach
    void gone() throws SQLException {
        execute("drop schema " + schema + " cascade");
        database.close();
    }

    @Test
    void a_standby_sends_the_rest_when_the_active_relay_loses_its_connection() throws Exception {
        var first = relay(kafka);
        first.start();
        var active = await(this::holder);
        var second = relay(kafka);
        second.start();
        await(() -> value(
                        "select count(*) from pg_stat_activity where application_name = 'outbox-relay " + schema + "'")
                .filter("2"::equals));

        for (int hundred = 0; hundred < 20; hundred++) {
            insert(100);
            if (hundred == 10) {
                execute("select pg_terminate_backend(" + active + ")");
            }
        }

        var events = mailbox(kafka).of(TOPIC, network, 2000);
        assertThat(events.stream().map(event -> header(event, "ce_id")).distinct())
                .hasSize(2000);
        assertThat(await(this::holder)).isNotEqualTo(active);
        await(() -> value("select count(*) from outbox").filter("0"::equals));
        first.stop();
        insert(10);
        assertThat(mailbox(kafka).of(TOPIC, network, 2010).stream()
                        .map(event -> header(event, "ce_id"))
                        .distinct())
                .hasSize(2010);
        second.stop();
    }

    @Test
    void while_kafka_is_away_events_wait_and_then_go_out_in_order(@TempDir Path data) throws Exception {
        int port = Ports.free();
        int controllerPort = Ports.free();
        var log = Files.createDirectory(data.resolve("kafka"));
        var broker = EmbeddedKafka.kept(log, port, controllerPort);
        createTopic(broker.bootstrapServers());
        var relay = relay(broker.bootstrapServers());
        relay.start();
        insert(100);
        await(() -> value("select count(*) from outbox").filter("0"::equals));

        broker.close();
        insert(500);
        Thread.sleep(1000);
        assertThat(value("select count(*) from outbox")).contains("500");

        var again = EmbeddedKafka.kept(log, port, controllerPort);
        await(() -> value("select count(*) from outbox").filter("0"::equals));
        relay.stop();
        var sequences = mailbox(again.bootstrapServers()).of(TOPIC, network, 600).stream()
                .map(event -> Integer.parseInt(header(event, "ce_sequence")))
                .distinct()
                .toList();
        assertThat(sequences)
                .containsExactlyElementsOf(IntStream.range(0, 600).boxed().toList());
        again.close();
    }

    @Test
    void a_topic_that_is_not_there_holds_up_no_other() throws Exception {
        insert(1);
        execute("update outbox set topic = 'kit.nowhere.v1'");
        insert(5);
        var relay = relay(kafka);
        relay.start();

        assertThat(mailbox(kafka).of(TOPIC, network, 5)).hasSize(5);
        await(() -> value("select string_agg(topic, ',') from outbox").filter("kit.nowhere.v1"::equals));
        relay.stop();
    }

    private int inserted;

    /** Events of one letter. */
    private void insert(int count) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into outbox (network_id, event_id, topic, aggregate_id, aggregate_version, type, headers, payload)
                select n, e, 'kit.relayed.v1', n, v, 'type', jsonb_build_object(
                    'ce_id', e, 'ce_networkid', n, 'ce_sequence', v::text,
                    'ce_time', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), '{}'
                from (select ?::uuid n, gen_random_uuid() e, v from generate_series(?::int, ?::int) v) event""")) {
            insert.setObject(1, network);
            insert.setInt(2, inserted);
            insert.setInt(3, inserted + count - 1);
            insert.executeUpdate();
        }
        inserted += count;
    }

    private Relay relay(String bootstrapServers) {
        return new Relay(
                settings(), Map.of("bootstrap.servers", bootstrapServers), new RelayMeters(new SimpleMeterRegistry()));
    }

    private OutboxSettings settings() {
        return new OutboxSettings() {
            @Override
            public String jdbcUrl() {
                return jdbcUrl + "&ApplicationName=outbox-relay%20" + schema;
            }

            @Override
            public Optional<String> username() {
                return Optional.of(PROPERTIES.get("quarkus.datasource.username"));
            }

            @Override
            public Optional<String> password() {
                return Optional.of(PROPERTIES.get("quarkus.datasource.password"));
            }

            @Override
            public boolean relay() {
                return true;
            }

            @Override
            public Duration poll() {
                return Duration.ofMillis(20);
            }

            @Override
            public Duration takeover() {
                return Duration.ofMillis(5);
            }

            @Override
            public int batch() {
                return 200;
            }

            @Override
            public long batchBytes() {
                return 1_000_000;
            }
        };
    }

    /** The process that holds the lock on this schema's outbox. */
    private Optional<String> holder() {
        return value("""
                select pid from pg_locks where locktype = 'advisory' and granted
                and objid = 'outbox'::regclass::oid and database = (
                    select oid from pg_database where datname = current_database())""");
    }

    private Optional<String> value(String sql) {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T await(java.util.function.Supplier<Optional<T>> sought) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(30);
        while (true) {
            var found = sought.get();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(Instant.now()).as("it should have come by now").isBefore(deadline);
            Thread.sleep(20);
        }
    }

    private static Mailbox mailbox(String bootstrapServers) {
        return new Mailbox(bootstrapServers);
    }

    private static void createTopic(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
    }
}
