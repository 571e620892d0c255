package org.coproductionhub.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * What PostgreSQL row-level security costs a read; the ground of docs/decisions/0003.
 *
 * <p>Every round measures each wall once, a tenth of a second each and in an order that is shuffled anew, so that all of
 * them meet the same machine, and compares it with no wall in that round. The figures are medians over the rounds of
 * reads per second relative to no wall: 1.00 costs nothing, 0.85 costs 15 %. The column {@link Wall#NONE_AGAIN} shows how
 * much is noise.
 */
public final class RowLevelSecurity {

    private static final int CONNECTIONS = 4;
    private static final Duration SLICE = Duration.ofMillis(Integer.getInteger("bench.slice", 100));
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 6);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 51);

    private final EmbeddedPostgres postgres;
    private final Directory directory;
    private final Random random = new Random(18);
    private final Map<Wall, List<Reader>> readers = new EnumMap<>(Wall.class);

    private RowLevelSecurity(EmbeddedPostgres postgres) throws SQLException {
        this.postgres = postgres;
        try (var owner = postgres.getPostgresDatabase().getConnection()) {
            this.directory = Directory.createdBy(owner);
        }
        for (var wall : Wall.values()) {
            List<Reader> each = new ArrayList<>();
            for (int number = 0; number < CONNECTIONS; number++) {
                each.add(new Reader(connect(wall.role), wall));
            }
            readers.put(wall, each);
        }
    }

    public static void main(String... arguments) throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("autovacuum", "off")
                .start()) {
            var benchmark = new RowLevelSecurity(postgres);
            System.out.printf("%-14s", "");
            List.of(Wall.values()).forEach(wall -> System.out.printf("%23s", wall));
            System.out.println();
            for (var read : Read.values()) {
                benchmark.measure(read);
            }
            for (var read : Read.values()) {
                benchmark.explain(read);
            }
        }
    }

    private void measure(Read read) throws Exception {
        Map<Wall, List<Double>> ratios = new EnumMap<>(Wall.class);
        List<Double> plain = new ArrayList<>();
        var order = new ArrayList<>(List.of(Wall.values()));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            Map<Wall, Double> rates = new EnumMap<>(Wall.class);
            for (var wall : order) {
                rates.put(wall, readsPerSecond(wall, read, round));
            }
            if (round >= 0) {
                double none = rates.getOrDefault(Wall.NONE, 0.0);
                plain.add(none);
                rates.forEach((wall, rate) ->
                        ratios.computeIfAbsent(wall, _ -> new ArrayList<>()).add(rate / none));
            }
        }
        System.out.printf("%-14s", read);
        ratios.values().forEach(each -> System.out.printf("%23.2f", median(each)));
        System.out.printf("    (%,.0f reads/s)%n", median(plain));
    }

    private double readsPerSecond(Wall wall, Read read, int round) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<Long>> work = new ArrayList<>();
            long start = System.nanoTime();
            for (var reader : readers.getOrDefault(wall, List.of())) {
                var network = directory.network(round + work.size());
                work.add(() -> reader.readsUntil(start + SLICE.toNanos(), read, network));
            }
            long reads = 0;
            for (var result : threads.invokeAll(work)) {
                reads += result.get();
            }
            return reads * 1e9 / (System.nanoTime() - start);
        }
    }

    private void explain(Read read) throws SQLException {
        for (var wall : List.of(Wall.NONE, Wall.PER_TRANSACTION, Wall.PER_SESSION_SUBSELECT)) {
            try (var reader = new Reader(connect(wall.role), wall)) {
                System.out.printf(
                        "%n%s behind %s%n%s%n",
                        read, wall, reader.plan(read, directory.network(1)).indent(4));
            }
        }
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl(role, "postgres"));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
