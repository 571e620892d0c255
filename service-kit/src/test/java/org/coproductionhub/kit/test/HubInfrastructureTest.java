package org.coproductionhub.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class HubInfrastructureTest {

    private static final String TOPIC = "kit.letters.v1";

    private final Map<String, String> properties = new HubInfrastructure().start();

    @Test
    void what_is_written_to_postgresql_18_is_read_back() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table letter (id uuid default uuidv7(), text text)");
            statement.execute("insert into letter (text) values ('dear neighbour')");
            var letters = statement.executeQuery("select text from letter");
            assertThat(letters.next()).isTrue();
            assertThat(letters.getString(1)).isEqualTo("dear neighbour");
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void the_service_owns_its_database_but_is_no_superuser() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var us = statement.executeQuery("""
                    select rolsuper, rolbypassrls, datdba = r.oid from pg_roles r, pg_database
                    where rolname = current_user and datname = current_database()""");
            assertThat(us.next()).isTrue();
            assertThat(List.of(us.getBoolean(1), us.getBoolean(2), us.getBoolean(3)))
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void what_is_sent_to_kafka_is_heard() throws Exception {
        try (var producer = new KafkaProducer<>(kafka(Map.of()), new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(
                        kafka(Map.of("group.id", "kit", "auto.offset.reset", "earliest")),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", "dear neighbour")).get();
            consumer.subscribe(List.of(TOPIC));
            var heard = new ArrayList<String>();
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!heard.contains("dear neighbour") && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(500)).forEach(letter -> heard.add(letter.value()));
            }
            assertThat(heard).contains("dear neighbour");
        }
    }

    @Test
    void the_topics_a_service_declares_are_made_with_their_dead_letters() throws Exception {
        try (var admin = Admin.create(kafka(Map.of()))) {
            assertThat(admin.listTopics().names().get()).contains(TOPIC, "service-kit." + TOPIC + ".dlq");
        }
    }

    @Test
    void a_second_start_gives_the_same_servers() {
        assertThat(new HubInfrastructure().start()).isEqualTo(properties);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                properties.get("quarkus.datasource.jdbc.url"),
                properties.get("quarkus.datasource.username"),
                properties.get("quarkus.datasource.password"));
    }

    private Map<String, Object> kafka(Map<String, Object> more) {
        var settings = new HashMap<>(more);
        settings.put("bootstrap.servers", properties.get("kafka.bootstrap.servers"));
        return settings;
    }
}
