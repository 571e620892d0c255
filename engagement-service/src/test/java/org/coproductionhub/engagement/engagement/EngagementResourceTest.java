package org.coproductionhub.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproductionhub.engagement.Story.aRecord;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.engagement.Story;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class EngagementResourceTest {

    private final Story story = new Story();

    @Test
    void a_community_leader_chairs_and_sets_the_agenda_and_the_record_shows_it_by_side() {
        var id = planned(story.partner(story.mosque), story.plan(20))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", notNullValue())
                .body("state", equalTo("DRAFT"), "timeZone", equalTo("Europe/London"), "capacity", equalTo(20))
                .extract()
                .<String>path("id");

        story.does(story.partner(story.mosque), at(id), "publish", null)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("PUBLISHED"));
        story.does(story.partner(story.mosque), at(id), "close", aRecord())
                .statusCode(200)
                .body("state", equalTo("CLOSED"));

        story.role("reader")
                .get(at(id) + "/record")
                .then()
                .statusCode(200)
                .body(
                        "countsBySide.chaired",
                        equalTo(Map.of("COMMUNITY", 1, "STATUTORY", 1)),
                        "countsBySide.agendaItems",
                        equalTo(Map.of("COMMUNITY", 2, "STATUTORY", 1)),
                        "countsBySide.decisions",
                        equalTo(Map.of("COMMUNITY", 1)),
                        "countsBySide.speakingMinutes.COMMUNITY",
                        equalTo(41.5f),
                        "record.agendaItems.title",
                        contains("Waiting times", "Interpreters", "Budget"),
                        "record.decisions[0].influencedBySides",
                        contains("STATUTORY"),
                        "record.attendanceBySide.STATUTORY",
                        equalTo(4));
    }

    @Test
    void a_host_that_arrives_a_moment_later_is_a_refusal_worth_repeating() {
        var newcomer = UUID.randomUUID();
        planned(story.hub(), story.plan(5, "hosts", List.of(newcomer)))
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("host-not-known-yet"), "retryable", equalTo(true));
        story.knows(newcomer, "COMMUNITY", "REGISTERED");
        planned(story.hub(), story.plan(5, "hosts", List.of(newcomer))).statusCode(201);
    }

    @Test
    void a_partnership_that_arrives_a_moment_later_is_a_refusal_worth_repeating() {
        planned(story.hub(), story.plan(5, "partnershipId", UUID.randomUUID()))
                .statusCode(409)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("partnership-not-known-yet"));
    }

    @Test
    void who_has_left_hosts_no_more() {
        var gone = UUID.randomUUID();
        story.knows(gone, "COMMUNITY", "LEFT");
        planned(story.hub(), story.plan(5, "hosts", List.of(gone)))
                .statusCode(409)
                .body("code", equalTo("host-has-left"));

        var draft = story.aDraft(story.plan(5, "hosts", List.of(story.charity)));
        story.membershipEnded(story.charity);
        story.does(story.hub(), at(draft), "publish", null).statusCode(409).body("code", equalTo("host-has-left"));
    }

    @Test
    void a_partner_plans_and_changes_only_what_it_hosts() {
        planned(story.partner(story.trust), story.plan(5))
                .statusCode(403)
                .body("code", equalTo("not-your-organisation"));
        planned(story.partner(story.charity), story.plan(5, "hosts", List.of(story.charity)))
                .statusCode(403)
                .body("code", equalTo("not-your-partnership"));

        var id = story.aPublishedEngagementWithSeats(5);
        story.patches(story.partner(story.trust), at(id), Map.of("title", "Ours"))
                .statusCode(403);
        story.does(story.partner(story.trust), at(id), "cancel", Map.of("reason", "x"))
                .statusCode(403);
        story.does(story.partner(story.trust), at(id), "close", aRecord()).statusCode(403);
        story.patches(story.partner(story.mosque), at(id), Map.of("hosts", List.of(story.trust)))
                .statusCode(403);
        story.patches(story.partner(story.mosque), at(id), Map.of("title", "Sitting together again"))
                .statusCode(200)
                .body("title", equalTo("Sitting together again"));
    }

    @Test
    void readers_and_evaluators_and_strangers_change_nothing() {
        for (var role : List.of("reader", "evaluator", "data-protection")) {
            planned(story.role(role), story.plan(5)).statusCode(403).body("code", notNullValue());
        }
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(story.plan(5))
                .post("/v1/engagements")
                .then()
                .statusCode(401);
    }

    @Test
    void another_networks_engagement_does_not_exist() {
        var id = story.aPublishedEngagementWithSeats(5);
        var elsewhere = new Story();
        for (var path : List.of("", "/seats", "/record", "/registrations")) {
            elsewhere.hub().get(at(id) + path).then().statusCode(404).body("code", equalTo("not-found"));
        }
        elsewhere
                .hub()
                .header("If-Match", "\"1\"")
                .post(at(id) + "/publish")
                .then()
                .statusCode(404);
        elsewhere
                .hub()
                .header("If-Match", "\"1\"")
                .body(aRecord())
                .post(at(id) + "/close")
                .then()
                .statusCode(404);
        elsewhere.registers(elsewhere.hub(), id, UUID.randomUUID()).then().statusCode(404);
        elsewhere.hub().get("/v1/engagements").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void a_draft_is_its_hosts_business() {
        var id = story.aDraft(story.plan(5));
        story.partner(story.mosque).get(at(id)).then().statusCode(200);
        for (var other : List.of(story.partner(story.trust), story.role("reader"), story.role("evaluator"))) {
            other.get(at(id)).then().statusCode(404);
        }
        listedFor(story.role("evaluator")).body("items.id", not(hasItem(id)));
        listedFor(story.partner(story.mosque)).body("items.id", hasItem(id));
    }

    @Test
    void what_is_for_the_partnership_is_seen_by_its_organisations_the_hub_and_evaluators_only() {
        var id = story.aPublishedEngagement(story.plan(5, "visibility", "PARTNERSHIP"));
        for (var entitled : List.<java.util.function.Supplier<RequestSpecification>>of(
                () -> story.partner(story.mosque),
                () -> story.partner(story.trust),
                story::hub,
                () -> story.role("evaluator"))) {
            entitled.get().get(at(id)).then().statusCode(200);
            listedFor(entitled.get()).body("items.id", hasItem(id));
        }
        for (var other : List.<java.util.function.Supplier<RequestSpecification>>of(
                () -> story.partner(story.charity), () -> story.role("reader"), () -> story.role("data-protection"))) {
            other.get().get(at(id)).then().statusCode(404);
            listedFor(other.get()).body("items.id", not(hasItem(id)));
        }
        story.registers(story.partner(story.charity), id, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void a_change_names_the_version_it_changes() {
        var id = story.aDraft(story.plan(5));
        story.hub()
                .contentType("application/merge-patch+json")
                .body(Map.of("title", "New"))
                .patch(at(id))
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
        story.hub().post(at(id) + "/publish").then().statusCode(428);
        story.patches(story.hub(), at(id), Map.of("title", "New"))
                .statusCode(200)
                .header("ETag", "\"1\"");
        story.hub()
                .header("If-Match", "\"0\"")
                .post(at(id) + "/publish")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
        story.hub().header("If-None-Match", "\"1\"").get(at(id)).then().statusCode(304);
    }

    @Test
    void a_patch_leaves_what_it_does_not_name_and_takes_away_what_it_names_null() {
        var id = story.aDraft(story.plan(5, "description", "Tea from five"));
        var patch = new HashMap<String, Object>();
        patch.put("description", null);
        patch.put("place", Map.of("kind", "HYBRID", "link", "https://meet.example/sitting"));
        story.patches(story.hub(), at(id), patch)
                .statusCode(200)
                .body(
                        "description",
                        nullValue(),
                        "place.kind",
                        equalTo("HYBRID"),
                        "place.venue",
                        equalTo("The mosque's hall"),
                        "title",
                        equalTo("Sitting together"));
    }

    @Test
    void a_plan_that_makes_no_sense_is_refused_by_field() {
        planned(story.hub(), story.plan(5, "endsAt", "2026-10-05T16:00:00Z"))
                .statusCode(422)
                .body("code", equalTo("ends-before-it-starts"), "violations[0].field", equalTo("endsAt"));
        planned(story.hub(), story.plan(5, "timeZone", "Europe/Tooting"))
                .statusCode(422)
                .body("code", equalTo("unknown-time-zone"));
        planned(story.hub(), story.plan(0)).statusCode(422);
        planned(story.hub(), story.plan(5, "hosts", List.of())).statusCode(422);
        planned(story.hub(), story.plan(5, "titel", "x")).statusCode(400);
        planned(story.hub(), story.plan(5, "kind", "PARTY")).statusCode(400);
        var draft = story.aDraft(story.plan(5));
        story.patches(story.hub(), at(draft), Map.of("title", " ")).statusCode(422);
    }

    @Test
    void what_others_rely_on_stays_once_it_is_published() {
        var id = story.aPublishedEngagementWithSeats(5);
        story.patches(story.hub(), at(id), Map.of("kind", "TRAINING"))
                .statusCode(409)
                .body("code", equalTo("fixed-once-published"));
        story.patches(story.hub(), at(id), Map.of("startsAt", "2026-10-05T16:00:00Z"))
                .statusCode(200)
                .body("startsAt", equalTo("2026-10-05T16:00:00Z"));
    }

    @Test
    void a_cancelled_one_says_why_and_is_over() {
        var id = story.aPublishedEngagementWithSeats(5);
        story.does(story.hub(), at(id), "cancel", Map.of("reason", " ")).statusCode(422);
        story.does(story.hub(), at(id), "cancel", Map.of("reason", "The hall was flooded"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"), "cancelReason", equalTo("The hall was flooded"));
        story.does(story.hub(), at(id), "close", aRecord())
                .statusCode(409)
                .body("code", equalTo("engagement-not-open"));
        story.registers(story.hub(), id, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("registration-not-open"));
        story.hub().get(at(id) + "/record").then().statusCode(404);
    }

    @Test
    void there_is_no_record_of_what_has_not_begun() {
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        var plan = story.plan(5, "startsAt", tomorrow.toString());
        plan.put("endsAt", tomorrow.plusSeconds(3600).toString());
        var id = story.aPublishedEngagement(plan);
        story.does(story.hub(), at(id), "close", aRecord())
                .statusCode(409)
                .body("code", equalTo("engagement-not-begun"));
    }

    @Test
    void speaking_time_needs_consent() {
        var id = story.aPublishedEngagementWithSeats(5);
        var record = new HashMap<>(aRecord());
        record.put("speakingTimeConsent", false);
        story.does(story.hub(), at(id), "close", record)
                .statusCode(422)
                .body("code", equalTo("no-consent-to-speaking-time"));
        record.remove("speakingMinutesBySide");
        story.does(story.hub(), at(id), "close", record).statusCode(200);
        story.hub().get(at(id) + "/record").then().body("countsBySide.speakingMinutes", nullValue());
    }

    @Test
    void a_list_is_narrowed_by_all_its_filters_and_read_page_by_page_the_latest_first() {
        var first = story.aPublishedEngagement(story.plan(5, "startsAt", "2026-10-05T15:00:00Z"));
        var second = story.aPublishedEngagement(story.plan(5, "startsAt", "2026-10-05T16:00:00Z"));
        var third = story.aDraft(story.plan(5, "kind", "TRAINING"));
        var page = story.hub().get("/v1/engagements?limit=2").then().statusCode(200);
        page.body("items.id", contains(third, second), "next", notNullValue()).header("Link", notNullValue());
        story.hub()
                .queryParam("after", page.extract().<String>path("next"))
                .get("/v1/engagements?limit=2")
                .then()
                .body("items.id", contains(first), "next", nullValue());

        assertThat(found("state=PUBLISHED")).containsExactly(second, first);
        assertThat(found("kind=TRAINING&state=DRAFT")).containsExactly(third);
        assertThat(found("kind=TRAINING&state=PUBLISHED")).isEmpty();
        assertThat(found("host=" + story.mosque)).hasSize(3);
        assertThat(found("host=" + story.trust)).isEmpty();
        assertThat(found("partnership=" + story.partnership)).hasSize(3);
        assertThat(found("from=2026-10-05T15:00:01Z&to=2026-10-05T17:00:00Z")).containsExactly(second);
        assertThat(found("q=sit")).hasSize(3);
        assertThat(found("q=football")).isEmpty();
        story.hub().get("/v1/engagements?from=yesterday").then().statusCode(400);
        story.hub().get("/v1/engagements?after=nonsense").then().statusCode(400);
    }

    private List<String> found(String filter) {
        return story.hub()
                .get("/v1/engagements?" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static ValidatableResponse listedFor(RequestSpecification caller) {
        return caller.get("/v1/engagements").then().statusCode(200);
    }

    private static ValidatableResponse planned(RequestSpecification caller, Map<String, Object> plan) {
        return caller.body(plan).post("/v1/engagements").then();
    }

    private static String at(String id) {
        return "/v1/engagements/" + id;
    }
}
