package org.coproductionhub.kit.listening;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coproductionhub.kit.letters.Mailbox.event;
import static org.coproductionhub.kit.letters.Mailbox.header;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.coproductionhub.kit.letters.Letters;
import org.coproductionhub.kit.letters.Mailbox;
import org.coproductionhub.kit.letters.Stamps;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class ListeningTest {

    private static final String LETTERS = "kit.letters.v1";
    private static final String STAMPS = "kit.stamps.v1";
    private static final String DEAD_LETTERS = "service-kit.kit.letters.v1.dlq";
    private static final String DEAD_STAMPS = "service-kit.kit.stamps.v1.dlq";

    private final UUID network = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Inject
    Letters letters;

    @Inject
    Stamps stamps;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private Mailbox mailbox;
    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        mailbox = new Mailbox(kafka);
        database = DriverManager.getConnection(jdbcUrl, username, password);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void what_one_service_writes_another_knows() {
        letters.writeAll(network, 300);

        await(() -> known("select count(*)"), "300");
        assertThat(known("select min(text || ' of ' || letter_count)")).isEqualTo("letter 0 of 8");
    }

    @Test
    void hearing_twice_late_and_out_of_order_changes_nothing() {
        var third = letter(3, "third");
        mailbox.post(List.of(letter(1, "first"), third, letter(2, "second")));
        await(() -> known("select text"), "third");

        mailbox.post(List.of(third, letter(2, "second")));
        mailbox.post(List.of(event(LETTERS, network, UUID.randomUUID(), 0, json("the end"))));

        await(() -> known("select count(*)"), "2");
        assertThat(known("select text || version", id)).isEqualTo("third3");
    }

    @Test
    void what_is_gone_is_forgotten() {
        mailbox.post(List.of(letter(1, "first")));
        await(() -> known("select count(*)"), "1");

        mailbox.post(List.of(event(LETTERS, network, id, 2, null)));

        await(() -> known("select count(*)"), "0");
    }

    @Test
    void poison_goes_to_the_dead_letters_and_the_rest_flows_on() {
        var events = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < 50; i++) {
            var text = i == 17 ? "poison" : "letter " + i;
            var json = i == 31 ? "{\"text\": " : json(text);
            events.add(event(LETTERS, network, UUID.randomUUID(), 1, json));
        }
        mailbox.post(events);

        await(() -> known("select count(*)"), "48");
        var dead = mailbox.of(DEAD_LETTERS, network, 2);
        assertThat(dead)
                .extracting(letter -> header(letter, "dlq_reason"))
                .anySatisfy(reason -> assertThat(reason).contains("PSQLException"))
                .anySatisfy(reason -> assertThat(reason).startsWith("UnreadableMessage < JsonEOFException"));
        assertThat(dead).hasSize(2).allSatisfy(letter -> {
            assertThat(header(letter, "dlq_topic")).isEqualTo(LETTERS);
            assertThat(header(letter, "dlq_partition")).matches("\\d+");
            assertThat(header(letter, "dlq_offset")).matches("\\d+");
            assertThat(header(letter, "ce_type")).isEqualTo("org.coproductionhub.kit.letters.written.v1");
        });
    }

    @Test
    void an_effect_that_must_not_happen_twice_happens_once_within_its_network() {
        letters.write(network, id, "dear");
        var stamp = UUID.randomUUID();
        var twice = event(STAMPS, network, stamp, id, 1, "{\"pence\": 85}");

        mailbox.post(List.of(twice, twice, event(STAMPS, network, id, 2, "{\"pence\": 5}")));
        mailbox.post(List.of(twice, event(STAMPS, network, id, 3, "{\"pence\": 10}")));

        await(() -> postage(), "100");
    }

    @Test
    void a_listener_goes_on_with_the_trace_of_the_use_case() {
        letters.write(network, id, "dear");
        var traced = event(STAMPS, network, id, 1, "{\"pence\": 85}");
        traced.headers().add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8));

        mailbox.post(List.of(traced));

        await(() -> stamps.traces().get(id), "0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void dead_letters_can_be_replayed_once_what_was_wrong_is_put_right() {
        mailbox.post(List.of(event(STAMPS, network, id, 1, "{\"pence\": 85}")));
        assertThat(mailbox.of(DEAD_STAMPS, network, 1)).hasSize(1);
        letters.write(network, id, "now it is here");

        management().get("/q/dead-letters").then().statusCode(200).body("'" + STAMPS + "'", greaterThanOrEqualTo(1));
        management()
                .post("/q/dead-letters/" + STAMPS + "/replay")
                .then()
                .statusCode(200)
                .body("replayed", greaterThanOrEqualTo(1));

        assertThat(postage()).isEqualTo("85");
        assertThat(mailbox.now(DEAD_STAMPS, network)).hasSize(1);
        management().post("/q/dead-letters/kit.nothing.v1/replay").then().statusCode(404);
    }

    @Test
    void while_the_database_is_away_nothing_is_given_up_and_the_service_is_not_ready() throws SQLException {
        mailbox.post(List.of(letter(1, "before")));
        await(() -> known("select text"), "before");

        execute("alter database service_kit connection limit 0");
        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = current_user and pid <> pg_backend_pid()");
        mailbox.post(
                List.of(letter(2, "while it was away"), event(LETTERS, network, UUID.randomUUID(), 1, json("too"))));
        await(() -> "" + management().get("/q/health/ready").statusCode(), "503");
        assertThat(known("select count(*)")).isEqualTo("1");

        execute("alter database service_kit connection limit -1");
        await(() -> known("select count(*)"), "2");
        assertThat(known("select text", id)).isEqualTo("while it was away");
        assertThat(mailbox.now(DEAD_LETTERS, network)).isEmpty();
        await(() -> "" + management().get("/q/health/ready").statusCode(), "200");
    }

    private io.restassured.specification.RequestSpecification management() {
        return given().port(managementPort);
    }

    private ProducerRecord<String, byte[]> letter(long version, String text) {
        return event(LETTERS, network, id, version, json(text));
    }

    /** As its sender may send it: with more than is asked for. */
    private static String json(String text) {
        return "{\"text\": \"" + text + "\", \"letterCount\": " + text.length() + ", \"mood\": [\"cheerful\"]}";
    }

    private String known(String select) {
        return query(select + " from known_letter where network_id = '" + network + "'");
    }

    private String known(String select, UUID id) {
        return query(select + " from known_letter where network_id = '" + network + "' and id = '" + id + "'");
    }

    private String postage() {
        return query("select postage from letter where network_id = '" + network + "' and id = '" + id + "'");
    }

    private String query(String sql) {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(Supplier<String> actual, String expected) {
        var deadline = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(deadline) && !expected.equals(actual.get())) {
            try {
                Thread.sleep(25);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(actual.get()).isEqualTo(expected);
    }
}
