package org.coproductionhub.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** A partnership's scorecard as one reads it in a terminal. */
final class Scorecard {

    private static final int BAR = 40;
    private static final Map<String, String> CHANNELS = Map.of(
            "chaired", "chairing",
            "agendaItems", "agenda items",
            "decisions", "decisions proposed",
            "speakingMinutes", "speaking time");

    private final Network network;
    private final PrintStream out;

    Scorecard(Network network, PrintStream out) {
        this.network = network;
        this.out = out;
    }

    void print(String partnership) {
        var name = network.organisationsAs("reader", null)
                .get("/v1/partnerships/" + partnership)
                .path("name")
                .asText();
        var scorecard = network.evaluationAs("reader", null).get("/v1/partnerships/" + partnership + "/scorecard");
        for (var round : scorecard.path("rounds")) {
            line("");
            line("SCORECARD  %s, round %s", name, round.path("number"));
            line("partnership %s", partnership);
            index("Shared Vision Index", round.path("sharedVision"));
            aims(round.path("sharedVision").path("details").path("aims"));
            index("Power & Difference Acknowledgement Index", round.path("powerAcknowledgement"));
            power(round);
            line("");
            line(
                    "Both indices are proposals of this project, not validated scales; intervals are bootstrap intervals.");
        }
    }

    private void index(String title, JsonNode index) {
        line("");
        if (index.path("estimate").isNumber()) {
            line("%-42s %6.1f  %s", title, index.path("estimate").asDouble(), interval(index.path("interval")));
            line("%s", bar(index.path("estimate").asDouble() / 100));
        } else {
            line("%-42s no number: %s", title, index.path("reason").asText());
        }
        var people = index.path("n");
        line(
                "answered by %s community and %s statutory partners",
                people.path("COMMUNITY").asText("few"), people.path("STATUTORY").asText("few"));
    }

    private void aims(JsonNode aims) {
        for (var aim : aims) {
            line(
                    "  %-52s %s",
                    aim.path("statement").asText(),
                    aim.path("opposing").asBoolean() ? "the sides oppose each other here" : "");
        }
    }

    private void power(JsonNode round) {
        var felt = round.path("acknowledgement");
        line(
                "  power and difference felt to be acknowledged: community %s, statutory %s",
                share(felt.path("COMMUNITY")), share(felt.path("STATUTORY")));
        round.path("channels")
                .properties()
                .forEach(channel -> line(
                        "  the community's share of %-20s %s",
                        CHANNELS.getOrDefault(channel.getKey(), channel.getKey()),
                        share(channel.getValue().path("share"))));
    }

    private static String interval(JsonNode interval) {
        return interval.path("lower").isNumber()
                ? String.format(
                        Locale.ROOT,
                        "(95 %% interval %.1f to %.1f)",
                        interval.path("lower").asDouble(),
                        interval.path("upper").asDouble())
                : "";
    }

    private static String share(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.0f %%", 100 * share.asDouble()) : "too few to show";
    }

    private static String bar(double part) {
        int full = (int) Math.round(part * BAR);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, "  " + format + "%n", values);
    }
}
