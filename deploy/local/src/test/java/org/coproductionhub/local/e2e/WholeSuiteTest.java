package org.coproductionhub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.coproductionhub.local.demo.Network;
import org.coproductionhub.local.demo.Story;
import org.coproductionhub.local.machine.DataDirectory;
import org.coproductionhub.local.suite.Addresses;
import org.coproductionhub.local.suite.LocalKey;
import org.coproductionhub.local.suite.Progress;
import org.coproductionhub.local.suite.Site;
import org.coproductionhub.local.suite.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite as {@code ./hub up} starts it: real PostgreSQL and Kafka, and three packaged services as processes. */
class WholeSuiteTest {

    private static final int WRITES = 2000;
    private static final Addresses AT = new Addresses(28_180);

    @TempDir
    static Path somewhere;

    private static LocalKey key;
    private static Suite suite;

    @BeforeAll
    static void up() {
        var data = DataDirectory.claim(somewhere.resolve("data of the suite"));
        data.emptyLogs();
        key = new LocalKey(data);
        suite = new Suite(
                new Site(Path.of("../..").toAbsolutePath().normalize(), data, AT), key, new Progress(System.out));
        suite.start();
    }

    @AfterAll
    static void down() {
        suite.close();
    }

    @Test
    void the_demonstration_ends_with_both_indices_and_is_played_once() {
        var network = UUID.randomUUID();
        assertThat(play(network))
                .contains("SCORECARD")
                .containsPattern("Shared Vision Index +\\d+\\.\\d")
                .containsPattern("Power & Difference Acknowledgement Index +\\d+\\.\\d")
                .contains("answered by 12 community and 9 statutory partners")
                .contains("the sides oppose each other here");
        assertThat(play(network)).contains("is here already").contains("SCORECARD");
    }

    @Test
    void what_was_acknowledged_is_there_once_and_told_once_when_the_service_is_killed_meanwhile() throws Exception {
        var network = UUID.randomUUID();
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        var sent = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var http = HttpClient.newHttpClient()) {
            var token = key.token("hub-admin", network, null, Duration.ofHours(1));
            Callable<Void> writer = () -> {
                for (int write = sent.getAndIncrement(); write < WRITES; write = sent.getAndIncrement()) {
                    writeUntilAcknowledged(http, token, write);
                    acknowledged.add(write);
                }
                return null;
            };
            var writers =
                    IntStream.range(0, 8).mapToObj(_ -> threads.submit(writer)).toList();
            eventually(() -> acknowledged.size() > WRITES / 4);
            suite.service("organisations").kill();
            suite.service("organisations").start();
            for (var each : writers) {
                each.get();
            }
        }
        assertThat(acknowledged).hasSize(WRITES);
        assertThat(count("organisations", "organisation", network)).isEqualTo(WRITES);
        eventually(() -> count("engagement", "known_organisation", network) == WRITES);
        eventually(() -> count("organisations", "outbox", network) == 0);
    }

    /** As a good partner system does: the same key until there is an answer. */
    private static void writeUntilAcknowledged(HttpClient http, String token, int write) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(AT.url("organisations") + "/v1/organisations"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "write-" + write)
                .POST(BodyPublishers.ofString("{\"name\":\"Group %d\",\"side\":\"COMMUNITY\"}".formatted(write)))
                .build();
        while (true) {
            try {
                int status = http.send(request, BodyHandlers.discarding()).statusCode();
                if (status == 201) {
                    return;
                }
                assertThat(status).isIn(409, 503);
            } catch (java.io.IOException away) {
                // killed, or not up again: ask once more
            }
            Thread.sleep(50);
        }
    }

    private static String play(UUID network) {
        var said = new ByteArrayOutputStream();
        var services = new Network(
                URI.create(AT.url("organisations")),
                URI.create(AT.url("engagement")),
                URI.create(AT.url("evaluation")),
                (role, organisation) -> key.token(role, network, organisation, Duration.ofHours(1)));
        new Story(services, new PrintStream(said, true, StandardCharsets.UTF_8)).play();
        return said.toString(StandardCharsets.UTF_8);
    }

    private static long count(String service, String table, UUID network) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(AT.portBase() + 4, service);
        try (var connection = DriverManager.getConnection(url, service, service);
                var select = connection.prepareStatement("select count(*) from " + table + " where network_id = ?")) {
            select.setObject(1, network);
            var rows = select.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
