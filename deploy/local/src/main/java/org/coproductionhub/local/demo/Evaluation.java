package org.coproductionhub.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** A round of the partnership: 12 people of the community's side and 9 of the statutory side answer, each once. */
final class Evaluation {

    private final Network network;
    private final Cast cast;
    private final String partnership;
    private final List<String> aims;
    private final Consumer<String> tell;

    /** The same answers every time. */
    private final Random random = new Random(18);

    Evaluation(Network network, Cast cast, String partnership, List<String> aims, Consumer<String> tell) {
        this.network = network;
        this.cast = cast;
        this.partnership = partnership;
        this.aims = aims;
        this.tell = tell;
    }

    void isHeld() {
        var evaluator = network.evaluationAs("evaluator", null);
        var today = LocalDate.now();
        var round = "/v1/rounds/"
                + evaluator
                        .post(
                                "/v1/rounds",
                                Map.of(
                                        "partnershipId", partnership,
                                        "from", today.minusMonths(6).toString(),
                                        "to", today.toString()))
                        .path("id")
                        .asText();
        evaluator.transition(round, "open", Map.of("awaitAims", aims));
        tell.accept("A round is opened: its partners and six aims are frozen");
        answer(evaluator, round);
        evaluator.transition(round, "close", Map.of());
        evaluator.transition(round, "score", Map.of("awaitMeetings", Meetings.COUNT));
        tell.accept("The round is closed and scored");
        consent(cast.elders(), round);
        consent(cast.council(), round);
        tell.accept("Both sides consent, and the results are released");
    }

    private void answer(Api evaluator, String round) {
        var invitations = new ArrayList<JsonNode>();
        for (var organisation : List.of(cast.mosque(), cast.elders(), cast.recovery(), cast.caribbean())) {
            invitations.addAll(invite(evaluator, round, organisation, 3));
        }
        invitations.addAll(invite(evaluator, round, cast.trust(), 5));
        invitations.addAll(invite(evaluator, round, cast.council(), 4));
        for (var invitation : invitations) {
            boolean community = invitation.path("side").asText().equals("COMMUNITY");
            var guest = network.evaluationAsHolderOf(invitation.path("token").asText());
            guest.post("/v1/answers", sheet(guest.get("/v1/answers"), community));
        }
        tell.accept(
                "12 + 9 people answer through their one-time invitations; nothing leads from an answer to a person");
    }

    private static List<JsonNode> invite(Api evaluator, String round, UUID organisation, int count) {
        var invited = evaluator.post(round + "/invitations", Map.of("organisationId", organisation, "count", count));
        return invited.path("items").valueStream().toList();
    }

    private Map<String, Object> sheet(JsonNode questions, boolean community) {
        var acknowledgement = new LinkedHashMap<String, Object>();
        for (var item : questions.path("instrument").path("items")) {
            acknowledgement.put(item.path("id").asText(), rating(community ? 3.3 : 4.1));
        }
        var ratings = new LinkedHashMap<String, Object>();
        for (var aim : questions.path("aims")) {
            ratings.put(
                    aim.path("visionAimId").asText(),
                    rating(view(aims.indexOf(aim.path("visionAimId").asText()), community)));
        }
        return Map.of("acknowledgement", acknowledgement, "aims", ratings);
    }

    /** How a side sees an aim, on average: most are held by both, the last one by the statutory side alone. */
    private static double view(int aim, boolean community) {
        double[] ofCommunity = {4.8, 4.7, 4.4, 4.2, 4.5, 1.8};
        double[] ofStatutory = {4.4, 3.9, 3.8, 4.5, 4.0, 4.6};
        return (community ? ofCommunity : ofStatutory)[aim];
    }

    private int rating(double mean) {
        return (int) Math.clamp(Math.round(mean + 0.8 * random.nextGaussian()), 1, 5);
    }

    private void consent(UUID organisation, String round) {
        network.evaluationAs("partner", organisation).transition(round, "consents", Map.of());
    }
}
