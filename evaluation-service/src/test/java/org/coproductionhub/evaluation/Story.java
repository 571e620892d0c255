package org.coproductionhub.evaluation;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.coproductionhub.kit.test.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A network of its own with a partnership of two community and two statutory organisations. All that is known of it comes
 * over Kafka, from the very examples that the producers publish in their contracts.
 */
public final class Story {

    public static final ObjectMapper JSON_MAPPER = new ObjectMapper();

    public final UUID network = UUID.randomUUID();
    public final UUID partnership = UUID.randomUUID();
    public final UUID mosque = UUID.randomUUID();
    public final UUID elders = UUID.randomUUID();
    public final UUID trust = UUID.randomUUID();
    public final UUID council = UUID.randomUUID();
    public final List<UUID> aims = new ArrayList<>();

    /** The partnership has been formed, and word of it has arrived. */
    public static Story ofAPartnership() {
        var story = new Story();
        story.isFormed();
        story.await(() -> story.plan().statusCode() == 201);
        return story;
    }

    /** With an agreed power statement, five aims proposed by both sides and ten meetings of last spring. */
    public static Story ofAPartnershipAtWork() {
        var story = ofAPartnership();
        story.agrees(3, 2);
        for (int i = 0; i < 5; i++) {
            story.proposes(i < 3 ? story.mosque : story.trust, i < 3 ? "COMMUNITY" : "STATUTORY");
        }
        for (int i = 0; i < 10; i++) {
            story.meets(i, i < 4 ? "COMMUNITY" : "STATUTORY");
        }
        return story;
    }

    public void isFormed() {
        var event = example("organisations-service", "organisations.partnership.formed.v1");
        event.put("partnershipId", partnership.toString());
        var organisations = event.putArray("organisations");
        Map.of(mosque, "COMMUNITY", elders, "COMMUNITY", trust, "STATUTORY", council, "STATUTORY")
                .forEach((id, side) -> organisations
                        .addObject()
                        .put("organisationId", id.toString())
                        .put("side", side));
        tell("organisations.partnership.v1", partnership, 0, event);
    }

    /** An agreed power statement with so many entries of each side. */
    public void agrees(int community, int statutory) {
        var id = UUID.randomUUID();
        var event = example("organisations-service", "organisations.power-statement.agreed.v1");
        event.put("powerStatementId", id.toString()).put("partnershipId", partnership.toString());
        event.putObject("entriesBySide").put("COMMUNITY", community).put("STATUTORY", statutory);
        tell("organisations.power-statement.v1", id, 4, event);
    }

    public void proposes(UUID organisation, String side) {
        aims.add(new UUID(network.getMostSignificantBits(), Long.MIN_VALUE + aims.size()));
        var event = example("organisations-service", "organisations.vision-aim.proposed.v1");
        event.put("visionAimId", aims.getLast().toString())
                .put("partnershipId", partnership.toString())
                .put("statement", "Aim " + aims.size())
                .put("proposedBy", organisation.toString())
                .put("proposedBySide", side);
        tell("organisations.vision-aim.v1", aims.getLast(), 0, event);
    }

    /** A closed meeting in which the community raised 2 of 5 items, proposed 1 of 4 decisions, spoke 27 of 60 minutes. */
    public void meets(int week, String chair) {
        var id = UUID.randomUUID();
        var event = example("engagement-service", "engagement.engagement.closed.v1");
        event.put("engagementId", id.toString())
                .put("partnershipId", partnership.toString())
                .put(
                        "startsAt",
                        Instant.parse("2026-03-02T17:00:00Z")
                                .plus(Duration.ofDays(7L * week))
                                .toString());
        var record = (ObjectNode) event.get("record");
        record.putObject("chaired").put(chair, 1);
        record.putObject("agendaItems").put("COMMUNITY", 2).put("STATUTORY", 3);
        record.putObject("decisions").put("COMMUNITY", 1).put("STATUTORY", 3);
        record.putObject("speakingMinutes")
                .put("COMMUNITY", 27)
                .put("STATUTORY", 33)
                .put("HUB", 10);
        tell("engagement.engagement.v1", id, 2, event);
    }

    public Response plan() {
        return evaluator()
                .body(Map.of("partnershipId", partnership, "from", "2026-03-01", "to", "2026-06-30"))
                .post("/v1/rounds");
    }

    /** An open round with all the aims that were proposed. */
    public String anOpenRound() {
        var id = plan().then().statusCode(201).extract().<String>path("id");
        await(() -> does(evaluator(), id, "open", Map.of("awaitAims", aims)).statusCode() == 200);
        return id;
    }

    /** Tokens for so many people of that organisation. */
    public List<String> invites(String round, UUID organisation, int count) {
        return evaluator()
                .body(Map.of("organisationId", organisation, "count", count))
                .post("/v1/rounds/" + round + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("items.token");
    }

    /** An anonymous answer. */
    public static Response answers(String token, Map<String, ?> acknowledgement, Map<String, ?> aims) {
        return given().contentType(JSON)
                .header("Invitation", token)
                .body(Map.of("acknowledgement", acknowledgement, "aims", aims))
                .post("/v1/answers");
    }

    /** The same rating for each of the six items. */
    public static Map<String, Integer> items(int rating) {
        var items = new HashMap<String, Integer>();
        for (int i = 1; i <= 6; i++) {
            items.put("A" + i, rating);
        }
        return items;
    }

    /**
     * Ten people of a side answer, five of each organisation: the first so many hold each aim, the first so many rate each
     * item with the higher of two ratings.
     */
    public void tenAnswer(String round, UUID one, UUID other, int[] holding, int rating, int higher) {
        var tokens = new ArrayList<>(invites(round, one, 5));
        tokens.addAll(invites(round, other, 5));
        for (int person = 0; person < 10; person++) {
            var ratings = new HashMap<String, Integer>();
            for (int aim = 0; aim < holding.length; aim++) {
                ratings.put(aims.get(aim).toString(), person < holding[aim] ? 5 : 2);
            }
            answers(tokens.get(person), items(person < higher ? rating + 1 : rating), ratings)
                    .then()
                    .statusCode(204);
        }
    }

    /** The endorsements, acknowledgement and meetings of the worked examples of both indices. */
    public String aScoredRound() {
        var round = anOpenRound();
        tenAnswer(round, mosque, elders, new int[] {10, 10, 8, 6, 2}, 3, 4);
        tenAnswer(round, trust, council, new int[] {10, 6, 8, 2, 10}, 4, 2);
        does(evaluator(), round, "close", null).then().statusCode(200);
        await(() ->
                does(evaluator(), round, "score", Map.of("awaitMeetings", 10)).statusCode() == 200);
        return round;
    }

    /** A transition of a round, with the entity tag it has now. */
    public Response does(RequestSpecification caller, String round, String verb, Object body) {
        var request = caller.header("If-Match", tag("/v1/rounds/" + round));
        return (body == null ? request : request.body(body)).post("/v1/rounds/" + round + "/" + verb);
    }

    public String tag(String thing) {
        return evaluator().get(thing).then().statusCode(200).extract().header("ETag");
    }

    public RequestSpecification evaluator() {
        return role("evaluator");
    }

    public RequestSpecification hub() {
        return role("hub-admin");
    }

    public RequestSpecification reader() {
        return role("reader");
    }

    public RequestSpecification partner(UUID organisation) {
        return as(Tokens.of("partner").network(network).organisation(organisation));
    }

    public RequestSpecification role(String role) {
        return as(Tokens.of(role).network(network));
    }

    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.mint()).contentType(JSON);
    }

    /** The example that a producer publishes of an event. */
    public static ObjectNode example(String service, String type) {
        try {
            var file = Path.of("..", service, "contract", "events", type + ".json");
            return (ObjectNode) JSON_MAPPER.readTree(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Sends an event as its producer's relay does. */
    public void tell(String topic, UUID key, long sequence, JsonNode event) {
        var record =
                new ProducerRecord<>(topic, key.toString(), event.toString().getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/test",
                        "ce_type", "org.coproductionhub." + topic,
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_networkid", network.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        Kafka.PRODUCER.send(record);
    }

    public void await(BooleanSupplier truth) {
        var deadline = Instant.now().plusSeconds(30);
        while (!truth.getAsBoolean()) {
            assertThat(Instant.now()).as("nothing came of waiting").isBefore(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** One producer for all stories. */
    private static final class Kafka {
        private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
