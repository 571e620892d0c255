package org.coproductionhub.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproductionhub.kit.letters.Mailbox.header;
import static org.coproductionhub.kit.letters.Mailbox.text;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.coproductionhub.kit.letters.Letters;
import org.coproductionhub.kit.letters.Mailbox;
import org.coproductionhub.kit.retry.TransientFault;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class OutboxTest {

    private static final String TOPIC = "kit.letters.v1";

    private final UUID network = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Inject
    Letters letters;

    @Inject
    AgroalDataSource database;

    @Inject
    Tracer tracer;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = new Mailbox(kafka);
    }

    @Test
    void an_event_goes_out_as_a_cloud_event_once_its_transaction_has_committed() {
        letters.write(network, id, "dear neighbour");
        letters.rewrite(network, id, "dear friend");

        var events = mailbox.of(TOPIC, network, 2);

        assertThat(events).extracting(event -> header(event, "ce_sequence")).containsExactly("0", "1");
        var event = events.getFirst();
        assertThat(event.key()).isEqualTo(id.toString());
        assertThat(text(event)).isEqualTo("{\"text\":\"dear neighbour\",\"letterCount\":14}");
        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(header(event, "ce_id")).version()).isEqualTo(7);
        assertThat(header(event, "ce_source")).isEqualTo("/service-kit");
        assertThat(header(event, "ce_type")).isEqualTo("org.coproductionhub.kit.letters.written.v1");
        assertThat(Instant.parse(header(event, "ce_time"))).isBeforeOrEqualTo(Instant.now());
        assertThat(header(event, "ce_subject")).isEqualTo(id.toString());
        assertThat(header(event, "ce_networkid")).isEqualTo(network.toString());
        assertThat(header(event, "content-type")).isEqualTo("application/json");
    }

    @Test
    void nothing_is_told_of_a_transaction_that_failed() {
        assertThatThrownBy(() -> letters.writeAndFail(network, id, "never sent"))
                .hasMessageContaining("changed its mind");
        letters.write(network, id, "sent");

        assertThat(mailbox.of(TOPIC, network, 1)).extracting(Mailbox::text).allMatch(text -> text.contains("\"sent\""));
    }

    @Test
    void an_event_is_a_new_version_even_where_the_aggregate_itself_did_not_change() {
        letters.write(network, id, "same");
        letters.rewrite(network, id, "same");
        letters.rewrite(network, id, "other");

        assertThat(mailbox.of(TOPIC, network, 3))
                .extracting(event -> header(event, "ce_sequence"))
                .containsExactly("0", "1", "2");
    }

    @Test
    void a_second_event_of_the_same_version_is_refused() {
        letters.write(network, id, "dear");
        assertThatThrownBy(() -> letters.rewriteTwiceAtOnce(network, id))
                .hasStackTraceContaining("One event a version");
    }

    @Test
    void an_event_carries_the_trace_of_its_use_case() {
        var span = tracer.spanBuilder("a use case").startSpan();
        try (var scope = span.makeCurrent()) {
            letters.write(network, id, "dear");
        } finally {
            span.end();
        }

        assertThat(header(mailbox.of(TOPIC, network, 1).getFirst(), "traceparent"))
                .contains(span.getSpanContext().getTraceId());
    }

    @Test
    void of_eight_who_write_at_once_no_event_is_lost_and_each_letters_order_is_kept() {
        var ids = Stream.generate(UUID::randomUUID).limit(100).toList();
        ids.forEach(letter -> letters.write(network, letter, "first"));

        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                writers.submit(() -> rewriteSome(ids, 250));
            }
        }

        var sequences = new HashMap<String, Set<Long>>();
        for (var event : mailbox.of(TOPIC, network, 2100)) {
            // in the order of their first arrival: one may come again when Kafka was slow to acknowledge it
            sequences
                    .computeIfAbsent(event.key(), letter -> new LinkedHashSet<>())
                    .add(Long.parseLong(header(event, "ce_sequence")));
        }
        assertThat(sequences.values().stream().mapToInt(Set::size).sum()).isEqualTo(2100);
        assertThat(sequences.values())
                .allSatisfy(sequence -> assertThat(sequence)
                        .containsExactlyElementsOf(
                                LongStream.range(0, sequence.size()).boxed().toList()));
    }

    @Test
    void an_event_that_kafka_will_never_take_is_parked_and_blocks_its_own_letter_only() throws Exception {
        letters.write(network, id, "x".repeat(2_000_000));
        letters.rewrite(network, id, "small again");
        letters.write(network, UUID.randomUUID(), "another");

        assertThat(mailbox.of(TOPIC, network, 1)).extracting(Mailbox::text).allMatch(text -> text.contains("another"));
        assertThat(query("select reason from outbox_dead where network_id = ?")).isEqualTo("RecordTooLargeException");
        assertThat(query("select aggregate_version from outbox where network_id = ?"))
                .isEqualTo("1");
    }

    @Test
    void a_parked_event_is_released_in_front_of_those_it_blocked() throws Exception {
        letters.write(network, id, "parked");
        letters.rewrite(network, id, "blocked by it");
        mailbox.of(TOPIC, network, 2);
        update("""
                insert into outbox_dead
                select -1, network_id, gen_random_uuid(), 'kit.letters.v1', id, 0, 'type',
                       jsonb_build_object('ce_id', 'parked', 'ce_networkid', network_id, 'ce_time', now(), 'ce_sequence', 'was parked'),
                       '{}', 'a reason'
                from letter where network_id = ?""");
        letters.rewrite(network, id, "blocked too");

        RestAssured.given()
                .port(managementPort)
                .post("/q/outbox/release")
                .then()
                .statusCode(200);

        assertThat(mailbox.of(TOPIC, network, 4))
                .extracting(event -> header(event, "ce_sequence"))
                .containsExactly("0", "1", "was parked", "2");
    }

    private void rewriteSome(List<UUID> ids, int times) {
        for (int done = 0; done < times; ) {
            try {
                letters.rewrite(network, ids.get(ThreadLocalRandom.current().nextInt(ids.size())), "again " + done);
                done++;
            } catch (RuntimeException lost) {
                assertThat(TransientFault.is(lost)).as(lost.toString()).isTrue();
            }
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, network);
            var result = statement.executeQuery();
            return result.next() ? result.getString(1) : null;
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, network);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
