package org.coproductionhub.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproductionhub.engagement.Story.aRecord;
import static org.coproductionhub.engagement.Wire.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.coproductionhub.engagement.Story;
import org.coproductionhub.engagement.Wire;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is really told keeps the promise of {@code contract/events}. */
@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class EngagementEventTest {

    private static final String TOPIC = "engagement.engagement.v1";
    private static final Path EVENTS = Path.of("contract", "events");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Story story = new Story();

    @Test
    void a_life_from_publishing_to_closing_is_told_as_promised_and_in_order() throws IOException {
        var id = story.aPublishedEngagementWithSeats(20);
        var engagement = "/v1/engagements/" + id;
        story.patches(story.hub(), engagement, Map.of("endsAt", "2026-10-05T20:00:00Z"))
                .statusCode(200);
        story.patches(story.hub(), engagement, Map.of("title", "Others need not hear of it"))
                .statusCode(200);
        story.does(story.hub(), engagement, "close", aRecord()).statusCode(200);

        var heard = Wire.heard(TOPIC, id, 3);

        assertThat(heard)
                .extracting(event -> header(event, "ce_type"))
                .containsExactly(type("published"), type("rescheduled"), type("closed"));
        assertThat(heard).extracting(event -> header(event, "ce_sequence")).containsExactly("1", "2", "4");
        assertThat(heard).extracting(event -> header(event, "ce_networkid")).containsOnly(story.network.toString());
        keepsItsPromise(heard.get(0), "published");
        keepsItsPromise(heard.get(1), "rescheduled");
        keepsItsPromise(heard.get(2), "closed");
        assertThat(JSON.readTree(heard.get(2).value()).at("/record/chaired"))
                .isEqualTo(JSON.readTree("{\"COMMUNITY\":1,\"STATUTORY\":1}"));
        assertThat(heard).noneMatch(event -> event.value().contains("Sitting together"));
    }

    @Test
    void a_cancelled_one_is_told_as_promised() throws IOException {
        var id = story.aPublishedEngagementWithSeats(20);
        story.does(story.hub(), "/v1/engagements/" + id, "cancel", Map.of("reason", "Flood"))
                .statusCode(200);
        var heard = Wire.heard(TOPIC, id, 2);
        assertThat(heard).hasSize(2);
        keepsItsPromise(heard.get(1), "cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "rescheduled", "cancelled", "closed"})
    void the_example_of_each_event_is_valid_itself(String event) throws IOException {
        assertThat(complaints(example(event), event)).isEmpty();
        assertThat(complaints("{}", event)).isNotEmpty();
    }

    private static void keepsItsPromise(ConsumerRecord<String, String> told, String event) throws IOException {
        assertThat(header(told, "ce_type")).isEqualTo(type(event));
        assertThat(complaints(told.value(), event)).isEmpty();
        assertThat(shape(told.value())).isEqualTo(shape(example(event)));
    }

    private static List<?> complaints(String json, String event) throws IOException {
        var schema = Files.readString(EVENTS.resolve("engagement.engagement." + event + ".v1.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON);
    }

    private static String example(String event) throws IOException {
        return Files.readString(EVENTS.resolve("engagement.engagement." + event + ".v1.json"));
    }

    /** Its fields, those of its record's included; how many a side counted is not its shape. */
    private static TreeSet<String> shape(String json) throws IOException {
        var fields = new TreeSet<String>();
        JsonNode event = JSON.readTree(json);
        event.fieldNames().forEachRemaining(fields::add);
        event.path("record").fieldNames().forEachRemaining(field -> fields.add("record." + field));
        return fields;
    }

    private static String type(String event) {
        return "org.coproductionhub.engagement.engagement." + event + ".v1";
    }
}
