package org.coproductionhub.benchmarks.targets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How long after an organisation's registration was committed engagement-service has committed that it knows it, at 200
 * registrations a second. PostgreSQL itself notes both moments: the two databases share its clock.
 */
final class Latency implements Question {

    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 8;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.latency", 8));
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;

    @Override
    public void ask(Stage stage, Table table) throws Exception {
        stage.cast("organisations", "engagement");
        List<Double> medians = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            var latencies = round(stage);
            if (round >= 0) {
                medians.add(Median.percentile(latencies, 50));
                tails.add(Median.percentile(latencies, 99));
            }
        }
        table.time("committed to consumed at 200 events/s, p50", Median.median(medians), "ms", null);
        table.time("committed to consumed at 200 events/s, p99", Median.median(tails), "ms", 100.0);
    }

    private static List<Double> round(Stage stage) throws Exception {
        var network = UUID.randomUUID();
        int events = Math.toIntExact(PER_SECOND * ROUND.toSeconds());
        register(stage, network, events);
        try (var there = stage.superuser("organisations");
                var here = stage.superuser("engagement")) {
            var told = commits(there, "organisation", network);
            var heard = commits(here, "known_organisation", network);
            for (var deadline = Instant.now().plusSeconds(30);
                    heard.size() < events && Instant.now().isBefore(deadline);
                    heard = commits(here, "known_organisation", network)) {
                Thread.sleep(200);
            }
            if (told.size() != events || heard.size() != events) {
                throw new IllegalStateException(
                        "%d registered, %d told, %d heard".formatted(events, told.size(), heard.size()));
            }
            List<Double> latencies = new ArrayList<>();
            heard.forEach((id, at) -> latencies.add(
                    Duration.between(told.getOrDefault(id, at), at).toNanos() / 1e6));
            return latencies;
        }
    }

    /** Each at its time, whether or not the one before is answered. */
    private static void register(Stage stage, UUID network, int events) throws Exception {
        try (var threads = Executors.newScheduledThreadPool(CONNECTIONS)) {
            List<Future<?>> all = new ArrayList<>();
            var connections = new ArrayBlockingQueue<HttpConnection>(CONNECTIONS);
            for (int number = 0; number < CONNECTIONS; number++) {
                connections.add(stage.http("organisations", network));
            }
            for (int number = 0; number < events; number++) {
                var body = Registering.body("Latency " + number).getBytes(UTF_8);
                all.add(threads.schedule(
                        () -> {
                            var connection = connections.take();
                            try {
                                return connection.post(Registering.PATH, body);
                            } finally {
                                connections.add(connection);
                            }
                        },
                        number * 1_000_000L / PER_SECOND,
                        TimeUnit.MICROSECONDS));
            }
            for (var each : all) {
                each.get();
            }
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static Map<UUID, Instant> commits(Connection database, String table, UUID network) throws SQLException {
        try (var query = database.prepareStatement(
                "select id, pg_xact_commit_timestamp(xmin) from " + table + " where network_id = ?")) {
            query.setObject(1, network);
            Map<UUID, Instant> commits = new HashMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    commits.put(
                            rows.getObject(1, UUID.class), rows.getTimestamp(2).toInstant());
                }
            }
            return commits;
        }
    }
}
