package org.coproductionhub.evaluation.methods;

import static org.coproductionhub.evaluation.methods.Side.COMMUNITY;
import static org.coproductionhub.evaluation.methods.Side.STATUTORY;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproductionhub.evaluation.methods.Endorsements.Tally;
import org.coproductionhub.evaluation.methods.statistics.Bootstrap;
import org.coproductionhub.evaluation.methods.statistics.Dominance;
import org.coproductionhub.evaluation.methods.statistics.Draws;
import org.coproductionhub.evaluation.methods.statistics.Holm;
import org.coproductionhub.evaluation.methods.statistics.Interval;
import org.coproductionhub.evaluation.methods.statistics.Seed;
import org.jspecify.annotations.Nullable;

/**
 * The Shared Vision Index, 0 to 100. Pick a random community and a random statutory partner: of the aims that either holds, the
 * share that both hold.
 *
 * <p>A proposal of this project, not a validated scale; the share of both over either is Jaccard's, the intervals are
 * Hesterberg's ({@link Bootstrap}), the gap per aim is Cliff's ({@link Dominance}) with Holm's adjustment.
 *
 * <p>A respondent counts who rated at least four in five of the aims. Each aim's shares are of those who rated it; an aim that
 * nobody of one side rated can't be compared and takes no part.
 */
public final class SharedVision implements Method<SharedVision.Request> {

    public static final String NAME = "shared-vision";

    static final int LEAST_RESPONDENTS = 5;
    static final int LEAST_ORGANISATIONS = 2;
    static final int LEAST_AIMS = 5;

    private static final double SIGNIFICANCE = 1 - Bootstrap.LEVEL;

    /**
     * @param community a row per respondent, a column per aim
     * @param statutory likewise
     * @param scale of the ratings; 1 to 5 unless given
     * @param threshold from which on a rating holds the aim; 4 unless given
     * @param aims in the order of the columns
     * @param organisations where known; then at least two per side are asked for
     * @param seed of the resampling; worked out from the answers unless given
     */
    public record Request(
            Matrix community,
            Matrix statutory,
            @Nullable Scale scale,
            @Nullable Double threshold,
            List<Aim> aims,
            @Nullable Organisations organisations,
            @Nullable Long seed) {

        public Request {
            Needs.given(community, "community");
            Needs.given(statutory, "statutory");
            Needs.given(aims, "aims");
        }

        Scale scaleOrDefault() {
            return scale == null ? new Scale(1, 5) : scale;
        }

        double thresholdOrDefault() {
            return threshold == null ? 4 : threshold;
        }
    }

    /** @param id only to name the aim in the answer */
    public record Aim(@Nullable String id, Side proposedBy) {

        public Aim {
            Needs.given(proposedBy, "aims[].proposedBy");
        }
    }

    /**
     * @param withinCommunity the index of two random partners of the community side, as a share; null where none is defined
     * @param withinStatutory likewise
     * @param sideRatio agreement between the sides over the geometric mean of that within them: 1 where the sides differ no
     *     more than people do; null where that mean is 0 or not defined
     * @param sideRatioP share of random relabellings of the sides with a ratio as low, one-sided
     * @param opposing ids, or else the numbers from 0, of the aims that the sides rate differently beyond chance
     */
    public record Details(
            Map<String, Respondents.Turnout> respondents,
            double threshold,
            @Nullable Double withinCommunity,
            @Nullable Double withinStatutory,
            @Nullable Double sideRatio,
            @Nullable Double sideRatioP,
            List<AimDetails> aims,
            List<String> opposing,
            Resampling resampling) {}

    /**
     * @param community share of the community side that holds it; null where nobody rated it
     * @param statutory likewise
     * @param delta Cliff's, positive where the community side rates it higher; null with fewer than two ratings of a side
     * @param interval of delta, for this aim alone
     * @param pHolm adjusted for the number of aims
     */
    public record AimDetails(
            @Nullable String id,
            Side proposedBy,
            int communityRated,
            int statutoryRated,
            @Nullable Double community,
            @Nullable Double statutory,
            @Nullable Double delta,
            @Nullable Interval interval,
            @JsonProperty("p") @Nullable Double p,
            @JsonProperty("pHolm") @Nullable Double pHolm,
            boolean opposing) {}

    @Override
    public Description describe() {
        return new Description(
                NAME,
                "1.0",
                "How far community and statutory partners hold the same aims: of the aims that either of two random"
                        + " partners holds, one of each side, the share that both hold. 0 to 100.",
                "100·Σ p_C·p_S / Σ [1 − (1−p_C)(1−p_S)] over the aims, p = share of a side that rates the aim at or"
                        + " above the threshold; bootstrap interval with expanded percentiles, people resampled within"
                        + " side",
                "Proposed by Coproduction Hub, not a validated scale. Interval: Hesterberg 2015; gap per aim: Cliff"
                        + " 1996, Holm 1979",
                "proposed");
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Answer answer(Request request) {
        List<Aim> aims = request.aims();
        Scale scale = request.scaleOrDefault();
        double threshold = request.thresholdOrDefault();
        Needs.finite(threshold, "threshold");
        if (!scale.holds(threshold)) {
            throw new Unanswerable(Reason.OFF_THE_SCALE, "The threshold " + threshold + " is off the scale");
        }
        Matrix.needRoomFor(request.community(), request.statutory());
        needCoAuthored(aims);
        Matrix communityAnswers = request.community().checked("community", aims.size(), scale);
        Matrix statutoryAnswers = request.statutory().checked("statutory", aims.size(), scale);
        Respondents community = Respondents.of(COMMUNITY, communityAnswers, aims.size());
        Respondents statutory = Respondents.of(STATUTORY, statutoryAnswers, aims.size());
        community.need(LEAST_RESPONDENTS);
        statutory.need(LEAST_RESPONDENTS);
        if (request.organisations() != null) {
            request.organisations().need(LEAST_ORGANISATIONS, COMMUNITY, community);
            request.organisations().need(LEAST_ORGANISATIONS, STATUTORY, statutory);
        }

        Endorsements endorsements =
                Endorsements.of(communityAnswers, community, statutoryAnswers, statutory, aims.size(), threshold);
        Tally ofCommunity = endorsements.tally(endorsements.community());
        Tally ofStatutory = endorsements.tally(endorsements.statutory());
        needAims(comparable(ofCommunity, ofStatutory));
        double shared = ofCommunity.sharedWith(ofStatutory);
        if (Double.isNaN(shared)) {
            throw new Unanswerable(
                    Reason.NOTHING_ENDORSED, "Nobody rates any aim at or above the threshold of " + threshold);
        }

        long seed = request.seed() == null ? seed(endorsements) : request.seed();
        Bootstrap bootstrap = bootstrap(endorsements, seed, Math.min(community.n(), statutory.n()));
        double ratio = ratio(ofCommunity, ofStatutory);
        List<AimDetails> perAim =
                perAim(aims, communityAnswers, community, statutoryAnswers, statutory, ofCommunity, ofStatutory);
        Details details = new Details(
                Map.of("community", community.turnout(), "statutory", statutory.turnout()),
                threshold,
                finiteOrNull(ofCommunity.sharedWithin()),
                finiteOrNull(ofStatutory.sharedWithin()),
                finiteOrNull(ratio),
                Double.isFinite(ratio) ? relabelled(endorsements, seed, community.n(), ratio) : null,
                perAim,
                opposing(perAim),
                Resampling.of(bootstrap));
        return new Answer(
                NAME,
                describe().version(),
                100 * shared,
                bootstrap.interval().map(of -> of.times(100)).orElse(null),
                Map.of("community", community.n(), "statutory", statutory.n()),
                details,
                "proposed",
                seed);
    }

    private static void needCoAuthored(List<Aim> aims) {
        needAims(aims.size());
        for (Side side : Side.values()) {
            if (aims.stream().noneMatch(aim -> aim.proposedBy() == side)) {
                throw new Unanswerable(
                        Reason.NOT_CO_AUTHORED, "No aim was proposed by the " + side.inWords() + " side");
            }
        }
    }

    private static void needAims(int aims) {
        if (aims < LEAST_AIMS) {
            throw new Unanswerable(
                    Reason.TOO_FEW_AIMS,
                    aims + " aims can be compared between the sides; at least " + LEAST_AIMS + " are needed");
        }
    }

    private static int comparable(Tally community, Tally statutory) {
        int aims = 0;
        for (int aim = 0; aim < community.rated().length; aim++) {
            aims += community.rated()[aim] > 0 && statutory.rated()[aim] > 0 ? 1 : 0;
        }
        return aims;
    }

    private static long seed(Endorsements endorsements) {
        Seed seed = new Seed(NAME);
        for (String pattern : endorsements.patterns()) {
            seed.with(pattern);
        }
        return seed.with(endorsements.community())
                .with(endorsements.statutory())
                .value();
    }

    private static Bootstrap bootstrap(Endorsements endorsements, long seed, int smallest) {
        int[] community = new int[endorsements.kinds()];
        int[] statutory = new int[endorsements.kinds()];
        return Bootstrap.of(seed, smallest, draws -> {
            draws.resample(endorsements.community(), community);
            draws.resample(endorsements.statutory(), statutory);
            return endorsements.tally(community).sharedWith(endorsements.tally(statutory));
        });
    }

    private static double ratio(Tally community, Tally statutory) {
        double within = Math.sqrt(community.sharedWithin() * statutory.sharedWithin());
        return within > 0 ? community.sharedWith(statutory) / within : Double.NaN;
    }

    /** The observed labelling counts as one, so p is never 0; a relabelling without a ratio counts against the finding. */
    private static double relabelled(Endorsements endorsements, long seed, int community, double observed) {
        Draws draws = new Draws(seed + 1);
        int[] everybody = endorsements.everybody();
        int[] there = new int[everybody.length];
        int[] here = new int[everybody.length];
        int asLow = 1;
        for (int i = 0; i < Bootstrap.RESAMPLES; i++) {
            draws.take(everybody, community, here);
            for (int kind = 0; kind < there.length; kind++) {
                there[kind] = everybody[kind] - here[kind];
            }
            double ratio = ratio(endorsements.tally(here), endorsements.tally(there));
            asLow += ratio > observed * (1 + 1e-12) ? 0 : 1;
        }
        return asLow / (Bootstrap.RESAMPLES + 1.0);
    }

    private static List<AimDetails> perAim(
            List<Aim> aims,
            Matrix communityAnswers,
            Respondents community,
            Matrix statutoryAnswers,
            Respondents statutory,
            Tally ofCommunity,
            Tally ofStatutory) {
        @Nullable Dominance[] gaps = new @Nullable Dominance[aims.size()];
        for (int aim = 0; aim < gaps.length; aim++) {
            if (ofCommunity.rated()[aim] > 1 && ofStatutory.rated()[aim] > 1) {
                gaps[aim] = Dominance.of(
                        communityAnswers.column(aim, community.valid()),
                        statutoryAnswers.column(aim, statutory.valid()));
            }
        }
        double[] adjusted = Holm.adjust(Arrays.stream(gaps)
                .filter(Objects::nonNull)
                .mapToDouble(Dominance::p)
                .toArray());
        int tested = 0;
        List<AimDetails> details = new ArrayList<>();
        for (int aim = 0; aim < gaps.length; aim++) {
            Dominance gap = gaps[aim];
            Double pHolm = gap == null ? null : adjusted[tested++];
            details.add(new AimDetails(
                    aims.get(aim).id(),
                    aims.get(aim).proposedBy(),
                    ofCommunity.rated()[aim],
                    ofStatutory.rated()[aim],
                    finiteOrNull(ofCommunity.share(aim)),
                    finiteOrNull(ofStatutory.share(aim)),
                    gap == null ? null : gap.delta(),
                    gap == null ? null : gap.interval(Bootstrap.LEVEL).orElse(null),
                    gap == null ? null : gap.p(),
                    pHolm,
                    pHolm != null && pHolm < SIGNIFICANCE));
        }
        return details;
    }

    private static List<String> opposing(List<AimDetails> aims) {
        List<String> names = new ArrayList<>();
        for (int aim = 0; aim < aims.size(); aim++) {
            if (aims.get(aim).opposing()) {
                String id = aims.get(aim).id();
                names.add(id == null ? Integer.toString(aim) : id);
            }
        }
        return names;
    }

    private static @Nullable Double finiteOrNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
