package org.coproductionhub.kit.bulk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coproductionhub.kit.network.Network;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.persistence.Ids;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.kit.test.Tokens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class BulkImportTest {

    @Entity
    @Table(name = "pebble")
    static class Pebble extends Aggregate {
        @Id
        UUID id;

        @Column(name = "name")
        String name;

        int weight;
        String colours;

        @Override
        public UUID key() {
            return id;
        }
    }

    record PebbleLine(@NotBlank String name, @Max(1000) int weight, List<String> colours) {}

    @ApplicationScoped
    static class Pebbles {

        static final AtomicInteger TAKEN = new AtomicInteger();
        static volatile int breaksAt = Integer.MAX_VALUE;

        @Inject
        EntityManager entityManager;

        Outcome take(PebbleLine line) {
            if (TAKEN.incrementAndGet() >= breaksAt) {
                throw Problem.unavailable("The power went");
            }
            if (line.name().equals("too shy")) {
                entityManager.persist(pebble(line));
                throw Problem.conflict("too-shy", "This pebble does not want to");
            }
            var known = line.name().startsWith("blind")
                    ? List.<Pebble>of()
                    : entityManager
                            .createQuery("from BulkImportTest$Pebble where name = :name", Pebble.class)
                            .setParameter("name", line.name())
                            .getResultList();
            if (known.isEmpty()) {
                var pebble = pebble(line);
                entityManager.persist(pebble);
                return Outcome.created(pebble.id);
            }
            if (known.getFirst().weight == line.weight()) {
                return Outcome.unchanged(known.getFirst().id);
            }
            known.getFirst().weight = line.weight();
            return Outcome.updated(known.getFirst().id);
        }

        private static Pebble pebble(PebbleLine line) {
            var pebble = new Pebble();
            pebble.id = Ids.next();
            pebble.name = line.name();
            pebble.weight = line.weight();
            pebble.colours = line.colours() == null ? "" : String.join("+", line.colours());
            return pebble;
        }
    }

    @Path("/v1/pebbles/import")
    @RolesAllowed("hub-admin")
    @RunOnVirtualThread
    public static class PebbleImport {

        @Inject
        BulkImport bulk;

        @Inject
        Pebbles pebbles;

        @POST
        @Operation(operationId = "importPebbles", summary = "Take pebbles in")
        @Consumes({BulkImport.NDJSON, BulkImport.CSV, MediaType.APPLICATION_JSON})
        public Response take(@BeanParam ImportQuery query, InputStream body) {
            return bulk.run(query, body, PebbleLine.class, pebbles::take);
        }
    }

    @Inject
    EntityManager entityManager;

    @TestHTTPResource(PATH)
    URI pebbles;

    private final UUID network = UUID.randomUUID();

    @Test
    void each_line_is_told_what_became_of_it() {
        send("application/x-ndjson", """
                {"name":"flint","weight":3}
                {"name":"flint","weight":3}
                {"name":"flint","weight":4}

                {"name":"","weight":2000}
                {"name":"chalk","wieght":1}
                not json
                {"name":"too shy","weight":1}
                {"name":"chalk","weight":1}""");

        var answer = sent.statusCode(200).extract().jsonPath();
        assertThat(answer.getList("lines.outcome"))
                .containsExactly(
                        "CREATED", "UNCHANGED", "UPDATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "CREATED");
        assertThat(answer.getList("lines.line")).containsExactly(1, 2, 3, 5, 6, 7, 8, 9);
        assertThat(answer.getList("lines.code"))
                .containsExactly(null, null, null, "invalid", "unknown-field", "unreadable", "too-shy", null);
        assertThat(answer.getList("lines[3].violations.field")).containsExactly("name", "weight");
        assertThat(answer.getString("lines[4].message")).contains("did you mean 'weight'");
        assertThat(answer.<String, Integer>getMap("")).contains(entry("created", 2), entry("updated", 1));
        assertThat(answer.<String, Integer>getMap("")).contains(entry("unchanged", 1), entry("refused", 4));
        assertThat(stored()).containsExactly("chalk 1 ", "flint 4 ");
    }

    @Test
    void what_only_the_database_refuses_spoils_no_other_line() {
        send("application/x-ndjson", lines(1, 700) + """
                {"name":"blind 7","weight":1}
                {"name":"blind 7","weight":2}
                """ + lines(701, 800));

        var answer = sent.statusCode(200).extract().jsonPath();
        assertThat(answer.getInt("created")).isEqualTo(801);
        assertThat(answer.getString("lines.find { it.outcome == 'REFUSED' }.code"))
                .isEqualTo("name-taken");
        assertThat(answer.getInt("lines.find { it.outcome == 'REFUSED' }.line")).isEqualTo(702);
        assertThat(stored()).hasSize(801);
    }

    @Test
    void a_table_is_read_by_its_header() {
        send("text/csv", """
                name,weight,colours
                "flint, grey",3,grey;black
                chalk,heavy,white
                slate,2
                marble,7,
                """);

        var answer = sent.statusCode(200).extract().jsonPath();
        assertThat(answer.getList("lines.outcome")).containsExactly("CREATED", "REFUSED", "REFUSED", "CREATED");
        assertThat(answer.getList("lines.line")).containsExactly(2, 3, 4, 5);
        assertThat(stored()).containsExactly("flint, grey 3 grey+black", "marble 7 ");
    }

    @Test
    void an_array_a_page_and_a_single_object_are_read_alike() {
        send("application/json", "[{\"name\":\"a\",\"weight\":1},{\"name\":\"b\",\"weight\":1}]");
        sent.statusCode(200);
        send("application/json", "{\"total_items\":1,\"contents\":[{\"name\":\"c\",\"weight\":1}],\"empty\":false}");
        sent.statusCode(200);
        send("application/json", "{\"name\":\"d\",\"weight\":1}");
        sent.statusCode(200);

        assertThat(stored()).containsExactly("a 1 ", "b 1 ", "c 1 ", "d 1 ");
    }

    @Test
    void what_breaks_off_is_told_and_the_lines_before_it_stand() {
        send("application/json", "[{\"name\":\"a\",\"weight\":1},{\"name\":\"b\",");

        var answer = sent.statusCode(200).extract().jsonPath();
        assertThat(answer.getList("lines.outcome")).containsExactly("CREATED", "REFUSED");
        assertThat(answer.getString("lines[1].message")).contains("nothing after it was read");
        assertThat(stored()).containsExactly("a 1 ");
    }

    @Test
    void a_line_of_more_than_a_mebibyte_is_refused_and_the_next_is_taken() {
        send("application/x-ndjson", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}\n{\"name\":\"a\",\"weight\":1}");

        var answer = sent.statusCode(200).extract().jsonPath();
        assertThat(answer.getList("lines.code")).containsExactly("too-large", null);
    }

    @Test
    void a_dry_run_says_what_would_happen_and_stores_nothing() {
        sent = request("application/x-ndjson")
                .queryParam("dryRun", true)
                .body((lines(1, 600) + lines(1, 1)).getBytes(UTF_8))
                .post(PATH)
                .then();

        var answer = sent.statusCode(200).extract().jsonPath();
        assertThat(answer.getInt("created")).isEqualTo(600);
        assertThat(answer.getInt("unchanged")).isEqualTo(1);
        assertThat(stored()).isEmpty();
    }

    @Test
    void an_atomic_import_stores_nothing_when_a_line_is_refused() {
        var key = UUID.randomUUID().toString();
        var refused = atomic(key, lines(1, 600) + "{\"name\":\"too shy\",\"weight\":1}\n" + lines(601, 602))
                .statusCode(422)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertThat(refused.getString("code")).isEqualTo("import-refused");
        assertThat(refused.getInt("refused")).isEqualTo(1);
        assertThat(refused.getList("lines")).hasSize(603);
        assertThat(refused.getString("lines[600].code")).isEqualTo("too-shy");
        assertThat(stored()).isEmpty();

        assertThat(atomic(key, lines(1, 600))
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("created"))
                .isEqualTo(600);
        assertThat(stored()).hasSize(600);
        assertThat(atomic(key, lines(1, 600)).extract().header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void an_interrupted_import_sent_again_goes_on_where_it_was() {
        var key = UUID.randomUUID().toString();
        var body = lines(1, 1700);
        var whole = keyed(UUID.randomUUID().toString(), lines(2001, 2002)).statusCode(200);
        assertThat(whole.extract().header("Idempotency-Replayed")).isNull();

        interruptedAfter(1200, key, body);
        assertThat(stored()).hasSize(1002);

        var again = keyed(key, body).statusCode(200).extract();
        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertWhole(again.jsonPath());
        assertThat(stored()).hasSize(1702);

        var replayed = keyed(key, body).statusCode(200).extract();
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertWhole(replayed.jsonPath());
        assertThat(keyed(key, lines(1, 1701))
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("idempotency-key-reused");
        assertThat(keyed(key, lines(2, 1701))
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("idempotency-key-reused");
        assertThat(stored()).hasSize(1702);
    }

    @Test
    void what_has_come_is_stored_while_the_rest_is_on_its_way() throws Exception {
        try (var client = HttpClient.newHttpClient();
                var sender = new PipedOutputStream()) {
            var pipe = new PipedInputStream(sender);
            var request = HttpRequest.newBuilder(pebbles)
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofInputStream(() -> pipe))
                    .build();
            var answer = client.sendAsync(request, BodyHandlers.ofString());

            sender.write(lines(1, 700).getBytes(UTF_8));
            sender.flush();
            for (int waited = 0; stored().size() < 500 && waited < 300; waited++) {
                Thread.sleep(100);
            }
            assertThat(stored()).hasSize(500);

            sender.write(lines(701, 720).getBytes(UTF_8));
            sender.close();
            assertThat(JsonPath.from(answer.get().body()).getInt("created")).isEqualTo(720);
        }
    }

    private static void assertWhole(JsonPath answer) {
        assertThat(answer.getInt("created")).isEqualTo(1700);
        assertThat(answer.<Integer>getList("lines.line"))
                .isEqualTo(IntStream.rangeClosed(1, 1700).boxed().toList());
    }

    /** The service gives up, as when the database stays away. */
    private void interruptedAfter(int taken, String key, String body) {
        Pebbles.TAKEN.set(0);
        try {
            Pebbles.breaksAt = taken;
            keyed(key, body).statusCode(503);
        } finally {
            Pebbles.breaksAt = Integer.MAX_VALUE;
        }
    }

    private static final String PATH = "/v1/pebbles/import";

    private ValidatableResponse sent;

    private void send(String contentType, String body) {
        sent = request(contentType).body(body.getBytes(UTF_8)).post(PATH).then();
    }

    private ValidatableResponse atomic(String key, String body) {
        return request("application/x-ndjson")
                .header("Idempotency-Key", key)
                .queryParam("atomic", true)
                .body(body.getBytes(UTF_8))
                .post(PATH)
                .then();
    }

    private ValidatableResponse keyed(String key, String body) {
        return request("application/x-ndjson")
                .header("Idempotency-Key", key)
                .body(body.getBytes(UTF_8))
                .post(PATH)
                .then();
    }

    private RequestSpecification request(String contentType) {
        return given().header("Authorization", "Bearer " + token()).header("Content-Type", contentType);
    }

    private String token() {
        return Tokens.of("hub-admin").network(network).mint();
    }

    private List<String> stored() {
        return Network.within(
                network,
                () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                        .call(
                                () -> entityManager
                                        .createQuery("from BulkImportTest$Pebble order by name", Pebble.class)
                                        .getResultList()
                                        .stream()
                                        .map(each -> each.name + " " + each.weight + " " + each.colours)
                                        .toList()));
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(each -> "{\"name\":\"pebble %d\",\"weight\":1}\n".formatted(each))
                .collect(Collectors.joining());
    }
}
