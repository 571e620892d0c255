package org.coproductionhub.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service promises of its events, held against what really travels. */
@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class ContractTest {

    private static final Path EVENTS = Path.of("contract", "events");

    @ParameterizedTest
    @ValueSource(strings = {"round.opened", "round.closed", "round.scored", "round.released", "index.published"})
    void each_example_is_as_its_schema_says(String name) throws IOException {
        assertFits("evaluation." + name + ".v1", Files.readString(EVENTS.resolve("evaluation." + name + ".v1.json")));
    }

    @Test
    void all_that_a_round_tells_from_opening_to_release_is_as_promised() throws IOException {
        var story = Story.ofAPartnershipAtWork();
        var round = story.aScoredRound();
        story.does(story.hub(), round, "release", Map.of("reason", "The story is told"))
                .then()
                .statusCode(200);

        var told = heard(round, 5);
        assertThat(told.keySet())
                .containsExactlyInAnyOrder(
                        "evaluation.round.opened.v1",
                        "evaluation.round.closed.v1",
                        "evaluation.round.scored.v1",
                        "evaluation.round.released.v1",
                        "evaluation.index.published.v1");
        for (var event : told.entrySet()) {
            assertFits(event.getKey(), event.getValue());
            assertThat(fields(event.getValue()))
                    .as(event.getKey())
                    .isEqualTo(fields(Files.readString(EVENTS.resolve(event.getKey() + ".json"))));
        }
        var index = Story.JSON_MAPPER.readTree(told.get("evaluation.index.published.v1"));
        assertThat(index.at("/indices/0/estimate").doubleValue()).isBetween(55.1719, 55.1729);
    }

    /** The events of a round, by their type, as Kafka carries them. */
    private static Map<String, String> heard(String round, int expected) {
        var told = new HashMap<String, String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        "group.id",
                        "contract-" + round,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("evaluation.round.v1", "evaluation.index.v1"));
            for (int i = 0; i < 60 && told.size() < expected; i++) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    if (round.equals(record.key())) {
                        told.put(type(record), record.value());
                    }
                }
            }
        }
        return told;
    }

    private static String type(ConsumerRecord<String, String> record) {
        var type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return type.substring("org.coproductionhub.".length());
    }

    private static void assertFits(String type, String event) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(EVENTS.resolve(type + ".schema.json")));
        assertThat(schema.validate(Story.JSON_MAPPER.readTree(event))).as(type).isEmpty();
    }

    private static TreeSet<String> fields(String json) throws IOException {
        JsonNode node = Story.JSON_MAPPER.readTree(json);
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
