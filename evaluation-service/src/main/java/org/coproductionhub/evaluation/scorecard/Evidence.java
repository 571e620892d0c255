package org.coproductionhub.evaluation.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.coproductionhub.evaluation.known.Aim;
import org.coproductionhub.evaluation.known.Meeting;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.methods.Channels;
import org.coproductionhub.evaluation.methods.Channels.Part;
import org.coproductionhub.evaluation.response.Responses;
import org.jspecify.annotations.Nullable;

/**
 * All that a round's findings are worked out from.
 *
 * @param aims            frozen, in the order in which they were answered
 * @param statementAgreed whether both sides speak in an agreed power statement
 * @param meetings        closed in the round's period
 */
record Evidence(
        List<Aim> aims,
        Responses.OfSide community,
        Responses.OfSide statutory,
        boolean statementAgreed,
        List<Meeting> meetings) {

    /** What each meeting's channels were; only the two sides count. */
    List<Channels> channels() {
        return meetings.stream()
                .map(Meeting::counts)
                .map(counts -> new Channels(
                        part(counts.chaired()),
                        part(counts.agendaItems()),
                        part(counts.decisions()),
                        part(counts.speakingMinutes())))
                .toList();
    }

    /** The channels over all meetings; one in which nothing was done is not there. */
    Map<String, Findings.Channel> channelTotals() {
        var totals = new LinkedHashMap<String, Findings.Channel>();
        total(totals, "chaired", Channels::chaired);
        total(totals, "agendaItems", Channels::agendaItems);
        total(totals, "decisions", Channels::decisions);
        total(totals, "speakingMinutes", Channels::speakingMinutes);
        return totals;
    }

    private void total(Map<String, Findings.Channel> totals, String name, Function<Channels, @Nullable Part> channel) {
        double community = 0;
        double total = 0;
        for (var meeting : channels()) {
            var part = channel.apply(meeting);
            if (part != null) {
                community += part.community();
                total += part.total();
            }
        }
        if (total > 0) {
            totals.put(name, new Findings.Channel(community, total, community / total));
        }
    }

    /** Whoever has the same evidence gets the same digest, in whatever order people answered. */
    String digest() {
        var digest = sha256();
        aims.forEach(aim -> digest.update((aim.visionAimId() + "/" + aim.proposedBySide() + "\n").getBytes(UTF_8)));
        for (var side : List.of(community, statutory)) {
            side.aims().forEach(row -> digest.update((Arrays.toString(row) + "\n").getBytes(UTF_8)));
            side.acknowledgement().forEach(row -> digest.update((Arrays.toString(row) + "\n").getBytes(UTF_8)));
            digest.update((byte) 0);
        }
        digest.update((statementAgreed + "\n").getBytes(UTF_8));
        channels().forEach(channels -> digest.update((channels + "\n").getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static @Nullable Part part(@Nullable Map<Side, BigDecimal> counts) {
        if (counts == null) {
            return null;
        }
        double community = counts.getOrDefault(Side.COMMUNITY, BigDecimal.ZERO).doubleValue();
        double statutory = counts.getOrDefault(Side.STATUTORY, BigDecimal.ZERO).doubleValue();
        return new Part(community, community + statutory);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
