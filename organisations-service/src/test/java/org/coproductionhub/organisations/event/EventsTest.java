package org.coproductionhub.organisations.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproductionhub.organisations.Hub.aHub;
import static org.coproductionhub.organisations.Hub.then;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.organisations.Hub;
import org.coproductionhub.organisations.powerstatement.Reviews;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What really leaves through Kafka is what the contract promises. */
@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class EventsTest {

    private static final Path CONTRACT = Path.of("contract/events");
    private static final String TYPE_PREFIX = "org.coproductionhub.";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Hub hub = aHub();

    @Inject
    Reviews reviews;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "hub.topics")
    List<String> topics;

    @Test
    void every_event_of_the_contract_is_emitted_as_its_schema_and_example_say() throws IOException {
        playTheWholeStory();

        var emitted = emittedUntil(promised());

        for (var event : emitted) {
            var type = header(event, "ce_type").substring(TYPE_PREFIX.length());
            assertThat(SCHEMAS.getSchema(read(type + ".schema.json"), InputFormat.JSON)
                            .validate(event.value(), InputFormat.JSON))
                    .as("%s: %s", type, event.value())
                    .isEmpty();
            assertThat(fields(JSON.readTree(event.value())))
                    .as(type)
                    .isEqualTo(fields(JSON.readTree(read(type + ".json"))));
            assertThat(header(event, "ce_subject")).isEqualTo(event.key());
        }
    }

    @Test
    void every_example_meets_its_schema() throws IOException {
        for (var type : promised()) {
            assertThat(SCHEMAS.getSchema(read(type + ".schema.json"), InputFormat.JSON)
                            .validate(read(type + ".json"), InputFormat.JSON))
                    .as(type)
                    .isEmpty();
        }
        assertThat(promised()).hasSize(18);
    }

    @Test
    void the_sequence_of_an_aggregates_events_rises() {
        var mosque = hub.aMosque();
        var path = "/v1/organisations/" + mosque;
        change(mosque, "{\"coalface\":true}");
        change(mosque, "{\"coalface\":false}");
        hub.admin()
                .header("If-Match", "*")
                .body(Map.of("side", "OTHER", "reason", "Audit"))
                .post(path + "/change-side")
                .then()
                .statusCode(200);

        var emitted = emittedUntil(Set.of("organisations.organisation.side-changed.v1"));

        assertThat(emitted).extracting(event -> header(event, "ce_sequence")).containsExactly("0", "1", "2", "3");
        assertThat(emitted).extracting(ConsumerRecord::key).containsOnly(mosque);
    }

    private void change(String organisation, String patch) {
        hub.partner(organisation)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/organisations/" + organisation)
                .then()
                .statusCode(200);
    }

    private void playTheWholeStory() {
        var mosque = hub.aMosque();
        var trust = hub.aTrust();
        change(mosque, "{\"kind\":\"FAITH_GROUP\",\"focusAreas\":[\"HEALTH\",\"EMPOWERMENT\"]}");
        var elders = hub.organisation("Elders", "OTHER");
        hub.admin()
                .header("If-Match", "*")
                .body(Map.of("side", "COMMUNITY", "reason", "Is run by elders"))
                .post("/v1/organisations/" + elders + "/change-side")
                .then()
                .statusCode(200);
        var partnership = hub.partnership(mosque, trust);
        agreeOnPower(partnership, mosque, trust);
        shareAnAim(partnership, mosque, trust);
        var partnerships = "/v1/partnerships/" + partnership;
        step(partnerships + "/join", Map.of("organisation", elders));
        step(partnerships + "/end", Map.of("reason", "Done"));
        var membership = "/v1/organisations/" + elders + "/membership";
        hub.admin().body(Map.of()).post(membership + "/enquire").then().statusCode(200);
        step(membership + "/prepare", Map.of());
        step(membership + "/activate", Map.of());
        step(membership + "/pause", Map.of("reason", "Summer"));
        step(membership + "/leave", Map.of("reason", "Closed"));
    }

    private void agreeOnPower(String partnership, String... partners) {
        Response last = hub.admin().body(Map.of("partnership", partnership)).post("/v1/power-statements");
        var path = "/v1/power-statements/" + last.path("id");
        for (var partner : partners) {
            last = then(last, hub.partner(partner), Map.of("kind", "POWER", "text", "Money"), path + "/entries");
        }
        for (var partner : partners) {
            last = hub.partner(partner).header("If-Match", last.header("ETag")).post(path + "/sign");
        }
        then(last, hub.admin(), Map.of("reviewBy", "2077-01-01"), path + "/agree")
                .then()
                .statusCode(200);
        reviews.remind(LocalDate.parse("2077-01-01"));
    }

    private void shareAnAim(String partnership, String... partners) {
        Response last = hub.partner(partners[0])
                .body(Map.of("partnership", partnership, "statement", "Help in a place they trust"))
                .post("/v1/vision-aims");
        var path = "/v1/vision-aims/" + last.path("id");
        for (var partner : partners) {
            last = hub.partner(partner).header("If-Match", last.header("ETag")).post(path + "/adopt");
        }
        step(path + "/retire", Map.of("reason", "Reached"));
    }

    private void step(String path, Map<String, String> body) {
        hub.admin().header("If-Match", "*").body(body).post(path).then().statusCode(200);
    }

    /** All events of this hub, once each of these types was among them. */
    private List<ConsumerRecord<String, String>> emittedUntil(Set<String> types) {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        var emitted = new ArrayList<ConsumerRecord<String, String>>();
        var missing = new TreeSet<>(types);
        try (var consumer = new KafkaConsumer<>(properties(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!missing.isEmpty() && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (hub.network().toString().equals(header(event, "ce_networkid"))) {
                        emitted.add(event);
                        missing.remove(header(event, "ce_type").substring(TYPE_PREFIX.length()));
                    }
                });
            }
        }
        assertThat(missing).as("promised, but never emitted").isEmpty();
        return emitted;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("bootstrap.servers", kafka);
        return properties;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Set<String> promised() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT)) {
            var types = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .forEach(types::add);
            return types;
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(CONTRACT.resolve(file));
    }

    private static Set<String> fields(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
