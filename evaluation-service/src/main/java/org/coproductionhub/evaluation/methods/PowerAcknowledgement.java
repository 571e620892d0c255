package org.coproductionhub.evaluation.methods;

import static org.coproductionhub.evaluation.methods.Side.COMMUNITY;
import static org.coproductionhub.evaluation.methods.Side.STATUTORY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coproductionhub.evaluation.methods.Channels.Totals;
import org.coproductionhub.evaluation.methods.statistics.Bootstrap;
import org.coproductionhub.evaluation.methods.statistics.Seed;
import org.jspecify.annotations.Nullable;

/**
 * The Power &amp; Difference Acknowledgement Index, 0 to 100: whether both sides say that power and difference are
 * acknowledged, and whether the meetings show it.
 *
 * <p>A proposal of this project, not a validated scale; the intervals are Hesterberg's ({@link Bootstrap}). Acknowledgement is
 * the geometric mean of the sides, because it must be mutual; the channels of the meetings are pooled first and capped once, so
 * each of them is shown too, for pooling can hide a token chair.
 *
 * <p>A respondent counts who answered at least five of the six items, and is scored by the mean of those answered.
 */
public final class PowerAcknowledgement implements Method<PowerAcknowledgement.Request> {

    public static final String NAME = "power-acknowledgement";

    static final int ITEMS = 6;
    static final int LEAST_RESPONDENTS = 8;
    static final int LEAST_ORGANISATIONS = 2;
    static final int LEAST_MEETINGS = 6;
    static final int LEAST_CHANNELS = 2;

    private static final Scale SCALE = new Scale(1, 5);

    /**
     * @param statementAgreed whether there is an agreed power statement with an entry of each side
     * @param community a row per respondent, the six items of acknowledgement from 1 to 5
     * @param statutory likewise
     * @param channels totals over all meetings; either these or {@code meetings}
     * @param meetings one by one, which lets the interval take in how meetings vary; then at least six are asked for
     * @param parity the community's share that counts as parity, above 0 and at most 1; .5 unless both sides agreed otherwise
     * @param organisations where known; then at least two per side are asked for
     * @param seed of the resampling; worked out from the data unless given
     */
    public record Request(
            Boolean statementAgreed,
            Matrix community,
            Matrix statutory,
            @Nullable Channels channels,
            @Nullable List<Channels> meetings,
            @Nullable Double parity,
            @Nullable Organisations organisations,
            @Nullable Long seed) {

        public Request {
            Needs.given(statementAgreed, "statementAgreed");
            Needs.given(community, "community");
            Needs.given(statutory, "statutory");
            if ((channels == null) == (meetings == null)) {
                throw new Unanswerable(
                        Reason.INCOMPLETE_REQUEST, "Either channels or meetings must be given, and not both");
            }
        }

        double parityOrDefault() {
            return parity == null ? .5 : parity;
        }
    }

    /**
     * @param communityAcknowledgement a_C, from 0 to 1
     * @param statutoryAcknowledgement a_S, from 0 to 1
     * @param acknowledgement A, their geometric mean
     * @param balance B, the pooled share over parity, at most 1
     * @param pooledShare mean of the community's shares of the channels given
     * @param channels the community's share of each
     * @param meetings how many, where they were given one by one
     */
    public record Details(
            Map<String, Respondents.Turnout> respondents,
            double communityAcknowledgement,
            double statutoryAcknowledgement,
            double acknowledgement,
            double balance,
            double pooledShare,
            double parity,
            Map<String, Double> channels,
            @Nullable Integer meetings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Resampling resampling) {}

    @Override
    public Description describe() {
        return new Description(
                NAME,
                "1.0",
                "Whether power and difference between the sides are acknowledged, in words by both of them and in deeds"
                        + " by who chairs, sets the agenda, decides and speaks. 0 to 100.",
                "100·√(A·B); A = √(a_C·a_S), a = (mean of the six items − 1)/4 of a side; B = min(1, p/parity), p ="
                        + " mean of the community's shares of the channels; bootstrap interval with expanded"
                        + " percentiles, people resampled within side and meetings",
                "Proposed by Coproduction Hub, not a validated scale. Interval: Hesterberg 2015",
                "proposed");
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Answer answer(Request request) {
        if (!request.statementAgreed()) {
            throw new Unanswerable(
                    Reason.NOT_ACKNOWLEDGED, "There is no agreed power statement with an entry of each side");
        }
        double parity = request.parityOrDefault();
        Needs.finite(parity, "parity");
        if (parity <= 0 || parity > 1) {
            throw new Unanswerable(Reason.OFF_THE_SCALE, "parity must be above 0 and at most 1");
        }
        Matrix.needRoomFor(request.community(), request.statutory());
        Matrix communityAnswers = request.community().checked("community", ITEMS, SCALE);
        Matrix statutoryAnswers = request.statutory().checked("statutory", ITEMS, SCALE);
        Respondents community = Respondents.of(COMMUNITY, communityAnswers, ITEMS);
        Respondents statutory = Respondents.of(STATUTORY, statutoryAnswers, ITEMS);
        community.need(LEAST_RESPONDENTS);
        statutory.need(LEAST_RESPONDENTS);
        if (request.organisations() != null) {
            request.organisations().need(LEAST_ORGANISATIONS, COMMUNITY, community);
            request.organisations().need(LEAST_ORGANISATIONS, STATUTORY, statutory);
        }
        Optional<Meetings> meetings = Optional.ofNullable(request.meetings()).map(Meetings::of);
        meetings.ifPresent(of -> of.need(LEAST_MEETINGS));
        Totals totals =
                meetings.isPresent() ? meetings.get().totals() : Totals.of(Objects.requireNonNull(request.channels()));
        totals.need(LEAST_CHANNELS);

        PersonScores ofCommunity = PersonScores.of(communityAnswers, community);
        PersonScores ofStatutory = PersonScores.of(statutoryAnswers, statutory);
        double here = acknowledged(ofCommunity.mean(ofCommunity.counts()));
        double there = acknowledged(ofStatutory.mean(ofStatutory.counts()));
        double share = totals.pooledShare();
        Optional<Bootstrap> bootstrap = meetings.map(of -> {
            Long given = request.seed();
            long seed = given == null ? seed(ofCommunity, ofStatutory, of, parity) : given;
            int smallest = Math.min(Math.min(community.n(), statutory.n()), of.n());
            return bootstrap(seed, smallest, ofCommunity, ofStatutory, of, parity);
        });
        Details details = new Details(
                Map.of("community", community.turnout(), "statutory", statutory.turnout()),
                here,
                there,
                Math.sqrt(here * there),
                Math.min(1, share / parity),
                share,
                parity,
                totals.shares(),
                meetings.map(Meetings::n).orElse(null),
                bootstrap.map(Resampling::of).orElse(null));
        return new Answer(
                NAME,
                describe().version(),
                100 * index(here, there, share, parity),
                bootstrap.flatMap(Bootstrap::interval).map(of -> of.times(100)).orElse(null),
                Map.of("community", community.n(), "statutory", statutory.n()),
                details,
                "proposed",
                bootstrap.map(Bootstrap::seed).orElse(null));
    }

    private static double acknowledged(double mean) {
        return Math.clamp((mean - SCALE.min()) / (SCALE.max() - SCALE.min()), 0.0, 1.0);
    }

    private static double index(double community, double statutory, double share, double parity) {
        return Math.sqrt(Math.sqrt(community * statutory) * Math.min(1, share / parity));
    }

    private static long seed(PersonScores community, PersonScores statutory, Meetings meetings, double parity) {
        Seed seed = new Seed(NAME);
        community.addTo(seed);
        statutory.addTo(seed);
        meetings.addTo(seed);
        return seed.with(parity).value();
    }

    private static Bootstrap bootstrap(
            long seed, int smallest, PersonScores community, PersonScores statutory, Meetings meetings, double parity) {
        int[] ofCommunity = new int[community.counts().length];
        int[] ofStatutory = new int[statutory.counts().length];
        int[] ofMeetings = new int[meetings.counts().length];
        return Bootstrap.of(seed, smallest, draws -> {
            draws.resample(community.counts(), ofCommunity);
            draws.resample(statutory.counts(), ofStatutory);
            draws.resample(meetings.counts(), ofMeetings);
            return index(
                    acknowledged(community.mean(ofCommunity)),
                    acknowledged(statutory.mean(ofStatutory)),
                    meetings.totals(ofMeetings).pooledShare(),
                    parity);
        });
    }
}
