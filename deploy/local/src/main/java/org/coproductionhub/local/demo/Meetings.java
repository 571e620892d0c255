package org.coproductionhub.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The partnership's meetings: published, registered for, held, and closed with a record of who shaped what. */
final class Meetings {

    static final int COUNT = 6;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Network network;
    private final Cast cast;
    private final String partnership;
    private final Consumer<String> tell;

    /** @param community how much of each the community's side had: chairs, agenda items, decisions, speaking minutes */
    private record Meeting(String title, String kind, int daysAgo, Share community, Share statutory) {}

    private record Share(int chairs, int agendaItems, int decisions, int minutes) {}

    Meetings(Network network, Cast cast, String partnership, Consumer<String> tell) {
        this.network = network;
        this.cast = cast;
        this.partnership = partnership;
        this.tell = tell;
    }

    void areHeld() {
        Stream.of(
                        new Meeting(
                                "Getting to know each other",
                                "MEETING",
                                120,
                                new Share(0, 1, 0, 20),
                                new Share(1, 4, 2, 70)),
                        new Meeting(
                                "What a good service would be",
                                "CO_DESIGN_SESSION",
                                98,
                                new Share(1, 3, 1, 40),
                                new Share(0, 3, 2, 50)),
                        new Meeting(
                                "Rooms, times, tea", "WORKSHOP", 77, new Share(1, 4, 2, 45), new Share(0, 2, 1, 35)),
                        new Meeting(
                                "First families, first lessons",
                                "FOCUS_GROUP",
                                49,
                                new Share(1, 3, 2, 50),
                                new Share(1, 3, 2, 40)),
                        new Meeting(
                                "Who decides on what", "MEETING", 28, new Share(1, 4, 2, 45), new Share(0, 3, 2, 45)),
                        new Meeting("The next year", "MEETING", 10, new Share(1, 3, 2, 40), new Share(1, 3, 2, 45)))
                .forEach(this::isHeld);
        tell.accept(
                "Six engagements were held at Nur Hall and closed with their records; a community leader chairs more and more");
    }

    private void isHeld(Meeting meeting) {
        var host = network.engagementAs("partner", cast.mosque());
        var starts = at(meeting, LocalTime.of(18, 0));
        var engagement = "/v1/engagements/"
                + host.post(
                                "/v1/engagements",
                                Map.of(
                                        "hosts", List.of(cast.mosque()),
                                        "partnershipId", partnership,
                                        "kind", meeting.kind(),
                                        "title", meeting.title(),
                                        "startsAt", starts.toString(),
                                        "endsAt",
                                                at(meeting, LocalTime.of(20, 0)).toString(),
                                        "timeZone", LONDON.getId(),
                                        "place", Map.of("kind", "PHYSICAL", "venue", "Nur Hall, 14 Linden Passage"),
                                        "capacity", 12))
                        .path("id")
                        .asText();
        host.transition(engagement, "publish", Map.of());
        for (int person = 0; person < 14; person++) {
            var side = person % 3 == 2 ? "STATUTORY" : "COMMUNITY";
            host.post(engagement + "/registrations", Map.of("participantId", UUID.randomUUID(), "side", side));
        }
        host.transition(engagement, "close", record(meeting));
    }

    private static Map<String, Object> record(Meeting meeting) {
        var community = meeting.community();
        var statutory = meeting.statutory();
        return Map.of(
                "chairs", bySide(community.chairs(), statutory.chairs(), side -> Map.of("side", side)),
                "agendaItems",
                        bySide(
                                community.agendaItems(),
                                statutory.agendaItems(),
                                side -> Map.of(
                                        "title",
                                        "An item of the " + side.toLowerCase(java.util.Locale.ROOT) + " side",
                                        "raisedBySide",
                                        side)),
                "decisions",
                        bySide(
                                community.decisions(),
                                statutory.decisions(),
                                side -> Map.of(
                                        "text",
                                        "Proposed by the " + side.toLowerCase(java.util.Locale.ROOT) + " side",
                                        "proposedBySide",
                                        side,
                                        "influencedBySides",
                                        List.of("COMMUNITY", "STATUTORY"))),
                "speakingTimeConsent", true,
                "speakingMinutesBySide", Map.of("COMMUNITY", community.minutes(), "STATUTORY", statutory.minutes()));
    }

    private static List<Object> bySide(int community, int statutory, java.util.function.Function<String, Object> make) {
        return Stream.concat(
                        Collections.nCopies(community, "COMMUNITY").stream(),
                        Collections.nCopies(statutory, "STATUTORY").stream())
                .map(make)
                .toList();
    }

    private static Instant at(Meeting meeting, LocalTime time) {
        return LocalDate.now(LONDON)
                .minusDays(meeting.daysAgo())
                .atTime(time)
                .atZone(LONDON)
                .toInstant();
    }
}
