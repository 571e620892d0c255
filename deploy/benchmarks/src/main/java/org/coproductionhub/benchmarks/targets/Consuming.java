package org.coproductionhub.benchmarks.targets;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How fast engagement-service brings organisations into its projection when many wait, against a consumer that only
 * polls the same records.
 */
final class Consuming implements Question {

    private static final String TOPIC = "organisations.organisation.v1";
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 1;

    @Override
    public void ask(Stage stage, Table table) throws Exception {
        stage.cast("engagement");
        List<Double> suite = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            try (var consumer = consumer(stage)) {
                var before = ends(consumer);
                double projected = projected(stage);
                double polled = polled(consumer, before);
                if (round >= 0) {
                    suite.add(projected);
                    raw.add(polled);
                    ratios.add(projected / polled);
                }
            }
        }
        var result = new Contest.Result(Median.median(suite), Median.median(raw), Median.median(ratios));
        table.rate("events consumed (raw KafkaConsumer poll)", result, 10_000);
    }

    /** The table is locked until all events wait, so that the service is warm and has a backlog at once. */
    private static double projected(Stage stage) throws Exception {
        var network = UUID.randomUUID();
        try (var database = stage.superuser("engagement")) {
            database.setAutoCommit(false);
            try (var lock = database.createStatement()) {
                lock.execute("lock table known_organisation in exclusive mode");
                produce(stage, network);
                database.commit();
            }
            database.setAutoCommit(true);
            var deadline = Instant.now().plusSeconds(180);
            while (count(database, network) < Events.MANY) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("Only " + count(database, network) + " events arrived");
                }
                Thread.sleep(250);
            }
            return rate(database, network);
        }
    }

    private static void produce(Stage stage, UUID network) {
        try (var producer = Events.producer(stage.kafka())) {
            for (int number = 0; number < Events.MANY; number++) {
                var _ = producer.send(Events.registered(TOPIC, network));
            }
            producer.flush();
        }
    }

    private static int count(Connection database, UUID network) throws SQLException {
        try (var query = database.prepareStatement("select count(*) from known_organisation where network_id = ?")) {
            query.setObject(1, network);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** From the commit of the first batch to that of the last. */
    private static double rate(Connection database, UUID network) throws SQLException {
        try (var query = database.prepareStatement("""
                select sum(n) filter (where at > first), extract(epoch from max(at) - min(first)) from (
                    select pg_xact_commit_timestamp(xmin) as at, count(*) as n,
                           min(pg_xact_commit_timestamp(xmin)) over () as first
                    from known_organisation where network_id = ? group by xmin, pg_xact_commit_timestamp(xmin)) batches
                """)) {
            query.setObject(1, network);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getDouble(1) / row.getDouble(2);
            }
        }
    }

    private static double polled(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> from) {
        from.forEach(consumer::seek);
        long start = System.nanoTime();
        int polled = 0;
        while (polled < Events.MANY) {
            polled += consumer.poll(Duration.ofSeconds(1)).count();
        }
        return polled * 1e9 / (System.nanoTime() - start);
    }

    private static Map<TopicPartition, Long> ends(KafkaConsumer<String, byte[]> consumer) {
        return new HashMap<>(consumer.endOffsets(consumer.assignment()));
    }

    private static KafkaConsumer<String, byte[]> consumer(Stage stage) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        stage.kafka(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2000,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList());
        return consumer;
    }
}
