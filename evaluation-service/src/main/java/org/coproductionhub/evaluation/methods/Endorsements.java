package org.coproductionhub.evaluation.methods;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * The respondents of both sides by what they endorse: everybody with the same pattern of yes, no and unanswered counts as one
 * kind, and a side is how many of each kind it has. The shared vision, every resample and every relabelling come from these
 * counts; how many people stand behind them costs nothing.
 */
final class Endorsements {

    private static final char NO = '0';
    private static final char YES = '1';
    private static final char UNANSWERED = '-';

    private final int aims;
    private final String[] patterns;
    private final int[] community;
    private final int[] statutory;

    private Endorsements(int aims, String[] patterns, int[] community, int[] statutory) {
        this.aims = aims;
        this.patterns = patterns;
        this.community = community;
        this.statutory = statutory;
    }

    static Endorsements of(
            Matrix communityAnswers,
            Respondents community,
            Matrix statutoryAnswers,
            Respondents statutory,
            int aims,
            double threshold) {
        TreeMap<String, int[]> kinds = new TreeMap<>();
        count(kinds, 0, communityAnswers, community, threshold);
        count(kinds, 1, statutoryAnswers, statutory, threshold);
        return new Endorsements(
                aims,
                kinds.keySet().toArray(String[]::new),
                kinds.values().stream().mapToInt(of -> of[0]).toArray(),
                kinds.values().stream().mapToInt(of -> of[1]).toArray());
    }

    private static void count(
            TreeMap<String, int[]> kinds, int side, Matrix answers, Respondents respondents, double threshold) {
        for (int i : respondents.valid()) {
            double[] row = answers.row(i);
            char[] pattern = new char[row.length];
            for (int aim = 0; aim < row.length; aim++) {
                pattern[aim] = Double.isNaN(row[aim]) ? UNANSWERED : row[aim] >= threshold ? YES : NO;
            }
            kinds.computeIfAbsent(new String(pattern), none -> new int[2])[side]++;
        }
    }

    int kinds() {
        return patterns.length;
    }

    String[] patterns() {
        return patterns;
    }

    int[] community() {
        return community;
    }

    int[] statutory() {
        return statutory;
    }

    int[] everybody() {
        int[] all = new int[patterns.length];
        Arrays.setAll(all, kind -> community[kind] + statutory[kind]);
        return all;
    }

    /** Per aim, how many of a side with these counts rate it and how many hold it. */
    Tally tally(int[] counts) {
        int[] rated = new int[aims];
        int[] held = new int[aims];
        for (int kind = 0; kind < patterns.length; kind++) {
            int people = counts[kind];
            if (people > 0) {
                String pattern = patterns[kind];
                for (int aim = 0; aim < aims; aim++) {
                    char answer = pattern.charAt(aim);
                    rated[aim] += answer == UNANSWERED ? 0 : people;
                    held[aim] += answer == YES ? people : 0;
                }
            }
        }
        return new Tally(rated, held);
    }

    /** What one side holds. An aim that nobody of a side rated takes no part where that side is compared. */
    record Tally(int[] rated, int[] held) {

        double share(int aim) {
            return (double) held[aim] / rated[aim];
        }

        /** Of the aims that either of two random partners of the two sides holds, the share that both hold; else NaN. */
        double sharedWith(Tally other) {
            double both = 0;
            double either = 0;
            for (int aim = 0; aim < rated.length; aim++) {
                if (rated[aim] > 0 && other.rated[aim] > 0) {
                    double here = share(aim);
                    double there = other.share(aim);
                    both += here * there;
                    either += 1 - (1 - here) * (1 - there);
                }
            }
            return both / either;
        }

        /** The same of two different random partners of this one side; else NaN. */
        double sharedWithin() {
            double both = 0;
            double either = 0;
            for (int aim = 0; aim < rated.length; aim++) {
                if (rated[aim] > 1) {
                    double n = rated[aim];
                    double yes = held[aim];
                    double no = n - yes;
                    both += yes * (yes - 1) / (n * (n - 1));
                    either += 1 - no * (no - 1) / (n * (n - 1));
                }
            }
            return both / either;
        }
    }
}
