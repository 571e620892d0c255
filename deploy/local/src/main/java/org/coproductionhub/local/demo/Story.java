package org.coproductionhub.local.demo;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The demonstration: a network of invented organisations forms a partnership, says openly what stands between them,
 * agrees on what they want, meets, and is asked how it was.
 */
public final class Story {

    private static final String NAME = "Family therapy where families are";

    private final Network network;
    private final PrintStream out;

    public Story(Network network, PrintStream out) {
        this.network = network;
        this.out = out;
    }

    /** Plays it once in a network; where it was played before, only its scorecard is shown again. */
    public void play() {
        var played = network.organisationsAs("reader", null)
                .get("/v1/partnerships?limit=200")
                .path("items");
        for (var partnership : played) {
            if (partnership.path("name").asText().equals(NAME)) {
                tell("The demonstration network is here already.");
                new Scorecard(network, out).print(partnership.path("id").asText());
                return;
            }
        }
        playFromTheStart();
    }

    private void playFromTheStart() {
        var organisations = organisationsComeIn();
        membershipsBegin(organisations);
        var partnership = partnershipIsFormed(organisations);
        powerIsAcknowledged(partnership, organisations);
        var aims = aimsAreShared(partnership, organisations);
        new Meetings(network, organisations, partnership, this::tell).areHeld();
        new Evaluation(network, organisations, partnership, aims, this::tell).isHeld();
        new Scorecard(network, out).print(partnership);
    }

    private Cast organisationsComeIn() {
        var admin = network.organisationsAs("hub-admin", null);
        for (var side : List.of("community", "statutory")) {
            var result = admin.post(
                    "/v1/organisations/import?format=hsds-uk&side=" + side.toUpperCase(java.util.Locale.ROOT),
                    "application/json",
                    resource(side + ".hsds-uk.json"));
            tell("Import of the %s side: %s organisations and services created, %s unchanged"
                    .formatted(side, result.path("created"), result.path("unchanged")));
        }
        var found = admin.get("/v1/organisations?limit=200").path("items");
        return new Cast(StreamSupport.stream(found.spliterator(), false)
                .collect(toMap(
                        each -> each.path("name").asText(),
                        each -> UUID.fromString(each.path("id").asText()))));
    }

    private void membershipsBegin(Cast cast) {
        var admin = network.organisationsAs("hub-admin", null);
        for (var organisation : cast.ids().values()) {
            var path = "/v1/organisations/" + organisation + "/membership";
            admin.post(path + "/enquire", Map.of("reason", "Heard of the network from a neighbour"));
            admin.transition(path, "prepare", Map.of("reason", "Trust first: phase 0"));
            admin.transition(path, "activate", Map.of());
        }
        tell(cast.ids().size() + " memberships: from an enquiry through the preparatory phase to active");
    }

    private String partnershipIsFormed(Cast cast) {
        var partnership = network.organisationsAs("hub-admin", null)
                .post(
                        "/v1/partnerships",
                        Map.of(
                                "name",
                                NAME,
                                "purpose",
                                "Bring family therapy to families who would not go to a clinic, in places they trust.",
                                "organisations",
                                cast.partners(),
                                "from",
                                LocalDate.now().minusMonths(6).toString()));
        tell("A partnership of four community and two statutory organisations is formed");
        return partnership.path("id").asText();
    }

    private void powerIsAcknowledged(String partnership, Cast cast) {
        var hub = network.organisationsAs("hub-admin", null);
        var statement = hub.post("/v1/power-statements", Map.of("partnership", partnership));
        var path = "/v1/power-statements/" + statement.path("id").asText();
        entry(
                path,
                cast.mosque(),
                "POWER",
                "The trust holds the money and can end the service; we hold the trust of the families, and can end that.");
        entry(path, cast.elders(), "POSITION", "A letter called us hard to reach. Nobody had come.");
        entry(
                path,
                cast.trust(),
                "POWER",
                "We decide alone on clinical risk, and will say so before a meeting and not after it.");
        entry(path, cast.council(), "CULTURE", "We write minutes; others remember who kept their word. Both count.");
        partner(cast.mosque()).transition(path, "sign", Map.of());
        partner(cast.trust()).transition(path, "sign", Map.of());
        hub.transition(
                path, "agree", Map.of("reviewBy", LocalDate.now().plusYears(1).toString()));
        tell("A power statement with entries of both sides is signed by both, and agreed");
    }

    private void entry(String path, UUID author, String kind, String text) {
        partner(author).transition(path, "entries", Map.of("kind", kind, "text", text));
    }

    private List<String> aimsAreShared(String partnership, Cast cast) {
        var aims = List.of(
                aim(partnership, cast.mosque(), "Families are met where they already are"),
                aim(partnership, cast.elders(), "Elders are asked before a service is designed, not after"),
                aim(partnership, cast.recovery(), "People who used the service help to run it"),
                aim(partnership, cast.trust(), "Nobody waits longer than six weeks"),
                aim(partnership, cast.council(), "What works is paid for beyond the pilot"),
                aim(partnership, cast.trust(), "Clinical records are kept as in the clinic"));
        for (var aim : aims.subList(0, 5)) {
            partner(cast.mosque()).transition("/v1/vision-aims/" + aim, "adopt", Map.of());
            partner(cast.trust()).transition("/v1/vision-aims/" + aim, "adopt", Map.of());
        }
        partner(cast.trust()).transition("/v1/vision-aims/" + aims.get(5), "adopt", Map.of());
        tell("Six aims, proposed by both sides: five are shared, one is adopted by the statutory side alone");
        return aims;
    }

    private String aim(String partnership, UUID proposer, String statement) {
        JsonNode aim =
                partner(proposer).post("/v1/vision-aims", Map.of("partnership", partnership, "statement", statement));
        return aim.path("id").asText();
    }

    private Api partner(UUID organisation) {
        return network.organisationsAs("partner", organisation);
    }

    private void tell(String step) {
        out.println("  · " + step);
    }

    private static String resource(String name) {
        try (InputStream in = Story.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The launcher was packaged without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
