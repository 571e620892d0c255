package org.coproductionhub.engagement.registration;

import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.coproductionhub.engagement.Story;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.kit.test.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Scenario 13: fifty at once for the last place. */
@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class LastPlaceTest {

    private static final int ASKING = 50;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Story story = new Story();

    @TestHTTPResource("/v1/")
    URI service;

    @RepeatedTest(10)
    void the_last_place_goes_to_exactly_one_of_fifty_who_ask_at_once() throws Exception {
        var engagement = story.aPublishedEngagementWithSeats(3);
        story.aRegistration(engagement);
        story.aRegistration(engagement);

        var answers = atOnce(IntStream.range(0, ASKING)
                .<Callable<HttpResponse<String>>>mapToObj(_ -> () -> register(engagement))
                .toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        var registrations =
                answers.stream().map(answer -> new JsonObject(answer.body())).toList();
        assertThat(registrations.stream()
                        .filter(registration -> registration.getString("state").equals("CONFIRMED")))
                .hasSize(1);
        var waiting = registrations.stream()
                .filter(registration -> registration.getString("state").equals("WAITLISTED"))
                .toList();
        assertThat(waiting.stream().map(registration -> registration.getInteger("waitlistPosition")))
                .containsExactlyInAnyOrderElementsOf(
                        rangeClosed(1, ASKING - 1).boxed().toList());
        assertThat(listedWaiting(engagement))
                .containsExactlyElementsOf(rangeClosed(1, ASKING - 1).boxed().toList());
    }

    @Test
    void whoever_comes_and_goes_at_once_there_is_never_one_too_many_and_nobody_is_forgotten() throws Exception {
        var engagement = story.aPublishedEngagementWithSeats(5);
        var first = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            first.add(story.aRegistration(engagement));
        }

        var calls = new ArrayList<Callable<HttpResponse<String>>>();
        first.forEach(registration -> calls.add(() -> cancel(registration)));
        IntStream.range(0, 30).forEach(_ -> calls.add(() -> register(engagement)));
        var answers = atOnce(calls);

        // Who was served while asking to cancel has another version by then: 412 is an answer, too.
        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 201, 412);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(30);
        long cancelled =
                answers.stream().filter(answer -> answer.statusCode() == 200).count();
        assertThat(cancelled).isGreaterThanOrEqualTo(5);
        assertThat(count(engagement, "CONFIRMED")).isEqualTo(5);
        assertThat(count(engagement, "WAITLISTED")).isEqualTo((int) (10 + 30 - cancelled - 5));
    }

    private HttpResponse<String> register(String engagement) throws Exception {
        var body = "{\"participantId\":\"%s\",\"side\":\"COMMUNITY\"}".formatted(UUID.randomUUID());
        return HTTP.send(
                request("engagements/" + engagement + "/registrations")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> cancel(String registration) throws Exception {
        return HTTP.send(
                request("registrations/" + registration + "/cancel")
                        .header("If-Match", "\"0\"")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var token = Tokens.of("partner").network(story.network).organisation(story.mosque);
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token.mint())
                .header("Content-Type", "application/json");
    }

    private List<Integer> listedWaiting(String engagement) {
        return story.hub()
                .get("/v1/engagements/" + engagement + "/registrations?state=WAITLISTED&limit=200")
                .path("items.waitlistPosition");
    }

    private int count(String engagement, String state) {
        return story.hub()
                .get("/v1/engagements/" + engagement + "/registrations?limit=200&state=" + state)
                .path("items.size()");
    }

    /** All start when the last is ready. */
    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var barrier = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            var all = new ArrayList<T>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
