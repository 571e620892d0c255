package org.coproductionhub.evaluation.methods;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the community did of what was done, by channel, in one meeting or over all of them.
 *
 * @param chaired meetings
 * @param agendaItems raised
 * @param decisions proposed or influenced
 * @param speakingMinutes recorded only with consent
 */
public record Channels(
        @Nullable Part chaired,
        @Nullable Part agendaItems,
        @Nullable Part decisions,
        @Nullable Part speakingMinutes) {

    private static final String[] NAMES = {"chaired", "agendaItems", "decisions", "speakingMinutes"};

    /** The community's part of a total: {@code 0 ≤ community ≤ total}. */
    public record Part(double community, double total) {

        public Part {
            Needs.finite(community, "The community's part of a channel");
            Needs.finite(total, "The total of a channel");
            if (community < 0 || community > total) {
                throw new Unanswerable(
                        Reason.OFF_THE_SCALE,
                        "The community's part of a channel must lie between 0 and its total; " + community + " of "
                                + total + " does not");
            }
        }
    }

    /** Eight numbers: part and total of each channel, 0 of 0 where it is not given. */
    double[] numbers() {
        double[] numbers = new double[2 * NAMES.length];
        @Nullable Part[] parts = {chaired, agendaItems, decisions, speakingMinutes};
        for (int i = 0; i < parts.length; i++) {
            Part part = parts[i];
            if (part != null) {
                numbers[2 * i] = part.community() + 0.0;
                numbers[2 * i + 1] = part.total() + 0.0;
            }
        }
        return numbers;
    }

    /** Sums over meetings. A channel in which nothing happened is not given: it has no share. */
    record Totals(double[] numbers) {

        static Totals of(Channels channels) {
            return new Totals(channels.numbers());
        }

        Map<String, Double> shares() {
            Map<String, Double> shares = new LinkedHashMap<>();
            for (int i = 0; i < NAMES.length; i++) {
                if (numbers[2 * i + 1] > 0) {
                    shares.put(NAMES[i], share(i));
                }
            }
            return shares;
        }

        /** Mean of the channels given; NaN where there are none. */
        double pooledShare() {
            double sum = 0;
            int given = 0;
            for (int i = 0; i < NAMES.length; i++) {
                if (numbers[2 * i + 1] > 0) {
                    sum += share(i);
                    given++;
                }
            }
            return sum / given;
        }

        void need(int least) {
            if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
                throw new Unanswerable(Reason.NOT_FINITE, "The totals of the channels are too large");
            }
            int given = shares().size();
            if (given < least) {
                throw new Unanswerable(
                        Reason.TOO_FEW_CHANNELS,
                        given + " channels show anything that was done; at least " + least + " are needed");
            }
        }

        private double share(int channel) {
            return Math.min(1, numbers[2 * channel] / numbers[2 * channel + 1]);
        }
    }
}
