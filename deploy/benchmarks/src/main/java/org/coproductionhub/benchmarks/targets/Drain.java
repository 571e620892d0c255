package org.coproductionhub.benchmarks.targets;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How fast the relay empties a full outbox, against a producer with the same settings that has the same events at hand.
 * Both send to a topic that nobody listens to.
 */
final class Drain implements Question {

    private static final String TOPIC = "benchmarks.drain.v1";
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 1;

    private static final String FILL = """
            insert into outbox (network_id, event_id, topic, aggregate_id, aggregate_version, type, headers, payload)
            select network, event, ?, id, 0, 'org.coproductionhub.organisations.organisation.registered.v1',
                   jsonb_build_object('ce_specversion', '1.0', 'ce_id', event, 'ce_source', '/organisations-service',
                       'ce_type', 'org.coproductionhub.organisations.organisation.registered.v1', 'ce_time', now(),
                       'ce_subject', id, 'ce_sequence', '0', 'ce_networkid', network,
                       'content-type', 'application/json'),
                   convert_to(format(?, id), 'UTF8')
            from (select ?::uuid as network, gen_random_uuid() as event, uuidv7() as id
                  from generate_series(1, ?)) events""";

    @Override
    public void ask(Stage stage, Table table) throws Exception {
        stage.cast("organisations");
        try (var admin = Admin.create(Map.of("bootstrap.servers", stage.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
        List<Double> suite = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double relayed = relayed(stage);
            double sent = sent(stage);
            if (round >= 0) {
                suite.add(relayed);
                raw.add(sent);
                ratios.add(relayed / sent);
            }
        }
        var result = new Contest.Result(Median.median(suite), Median.median(raw), Median.median(ratios));
        table.rate("outbox drained (raw KafkaProducer)", result, 15_000);
    }

    /** The relay loses its lock and finds the outbox full when it has it again. */
    private static double relayed(Stage stage) throws SQLException, InterruptedException {
        try (var database = stage.superuser("organisations")) {
            holdTheRelay(database);
            try (var fill = database.prepareStatement(FILL)) {
                fill.setString(1, TOPIC);
                fill.setString(2, Events.payload("%s"));
                fill.setObject(3, UUID.randomUUID());
                fill.setInt(4, Events.MANY);
                fill.executeUpdate();
            }
            long all = oldest(database);
            execute(database, "analyze outbox");
            execute(database, "select pg_advisory_unlock(hashtextextended('hub.outbox.relay', 0))");
            return rate(database, all);
        }
    }

    private static void holdTheRelay(Connection database) throws SQLException {
        execute(
                database,
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'outbox-relay'");
        execute(database, "select pg_advisory_lock(hashtextextended('hub.outbox.relay', 0))");
    }

    /** From the first that is gone to the last; the ids say how many that is. */
    private static double rate(Connection database, long first) throws SQLException, InterruptedException {
        long from = first;
        while (from == first) {
            Thread.sleep(2);
            from = oldest(database);
        }
        long start = System.nanoTime();
        long left = first + Events.MANY - from;
        while (oldest(database) > 0) {
            Thread.sleep(10);
        }
        return left * 1e9 / (System.nanoTime() - start);
    }

    /** 0 when it is empty. */
    private static long oldest(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select id from outbox order by id limit 1");
                var row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double sent(Stage stage) throws InterruptedException, ExecutionException {
        var network = UUID.randomUUID();
        List<ProducerRecord<String, byte[]>> events = new ArrayList<>(Events.MANY);
        for (int number = 0; number < Events.MANY; number++) {
            events.add(Events.registered(TOPIC, network));
        }
        try (KafkaProducer<String, byte[]> producer = Events.producer(stage.kafka())) {
            producer.partitionsFor(TOPIC);
            long start = System.nanoTime();
            var answers = events.stream().map(producer::send).toList();
            producer.flush();
            for (var answer : answers) {
                answer.get();
            }
            return Events.MANY * 1e9 / (System.nanoTime() - start);
        }
    }
}
