package org.coproductionhub.evaluation.scorecard;

import static org.coproductionhub.evaluation.known.Side.COMMUNITY;
import static org.coproductionhub.evaluation.known.Side.STATUTORY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.coproductionhub.evaluation.invitation.Invitations;
import org.coproductionhub.evaluation.invitation.Turnout;
import org.coproductionhub.evaluation.known.Aim;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.methods.Answer;
import org.coproductionhub.evaluation.methods.Matrix;
import org.coproductionhub.evaluation.methods.NoAnswer;
import org.coproductionhub.evaluation.methods.Outcome;
import org.coproductionhub.evaluation.methods.PowerAcknowledgement;
import org.coproductionhub.evaluation.methods.Reason;
import org.coproductionhub.evaluation.methods.SharedVision;
import org.coproductionhub.evaluation.response.Responses;
import org.coproductionhub.evaluation.round.Round;
import org.jspecify.annotations.Nullable;

/** Works a round's findings out, by the same methods that anybody may call, with nothing optional. */
@ApplicationScoped
class Scoring {

    private static final int LEAST_ORGANISATIONS = 2;

    private final SharedVision sharedVision = new SharedVision();
    private final PowerAcknowledgement powerAcknowledgement = new PowerAcknowledgement();
    private final Invitations invitations;

    Scoring(Invitations invitations) {
        this.invitations = invitations;
    }

    Findings findings(Round round, Evidence evidence) {
        var turnout = invitations.turnout(round);
        var validAims = bySide(evidence, side -> valid(side.aims()));
        var validAcknowledgement = bySide(evidence, side -> valid(side.acknowledgement()));
        return new Findings(
                turnout(round, evidence, validAims, validAcknowledgement),
                evidence.statementAgreed(),
                evidence.meetings().size(),
                acknowledgement(evidence, validAcknowledgement),
                evidence.channelTotals(),
                IndexResult.of(
                        sharedVision.describe(),
                        enough(
                                sharedVision.compute(sharedVisionOf(evidence)),
                                round,
                                turnout.map(Turnout::aimsOrganisations).orElse(List.of())),
                        people(validAims),
                        answer -> details(evidence.aims(), (SharedVision.Details) answer.details())),
                IndexResult.of(
                        powerAcknowledgement.describe(),
                        enough(
                                powerAcknowledgement.compute(powerAcknowledgementOf(evidence)),
                                round,
                                turnout.map(Turnout::acknowledgementOrganisations)
                                        .orElse(List.of())),
                        people(validAcknowledgement),
                        answer -> details((PowerAcknowledgement.Details) answer.details())));
    }

    private static SharedVision.Request sharedVisionOf(Evidence evidence) {
        return new SharedVision.Request(
                Matrix.of(evidence.community().aims()),
                Matrix.of(evidence.statutory().aims()),
                null,
                null,
                proposed(evidence.aims()),
                null,
                null);
    }

    /** An aim that neither side proposed makes nothing co-authored: it goes with a side that proposed one anyway. */
    private static List<SharedVision.Aim> proposed(List<Aim> aims) {
        var partners = aims.stream()
                .map(Aim::proposedBySide)
                .filter(Side::isPartnerSide)
                .toList();
        var otherwise = partners.isEmpty() ? COMMUNITY : partners.getFirst();
        return aims.stream()
                .map(aim -> new SharedVision.Aim(
                        aim.visionAimId().toString(),
                        methodSide(aim.proposedBySide().isPartnerSide() ? aim.proposedBySide() : otherwise)))
                .toList();
    }

    private static PowerAcknowledgement.Request powerAcknowledgementOf(Evidence evidence) {
        return new PowerAcknowledgement.Request(
                evidence.statementAgreed(),
                Matrix.of(evidence.community().acknowledgement()),
                Matrix.of(evidence.statutory().acknowledgement()),
                null,
                evidence.channels(),
                null,
                null,
                null);
    }

    /** The rule on organisations is held here, since no sheet says which organisation it is from. */
    private static Outcome enough(Outcome outcome, Round round, List<UUID> organisations) {
        boolean enough = List.of(COMMUNITY, STATUTORY).stream()
                .allMatch(side -> organisations.stream()
                                .filter(organisation -> round.partner(organisation)
                                        .filter(partner -> partner.side() == side)
                                        .isPresent())
                                .count()
                        >= LEAST_ORGANISATIONS);
        return outcome instanceof Answer && !enough
                ? new NoAnswer(Reason.TOO_FEW_ORGANISATIONS, "At least two organisations of each side are needed")
                : outcome;
    }

    private Map<Side, Findings.Turnout> turnout(
            Round round, Evidence evidence, Map<Side, Integer> validAims, Map<Side, Integer> validAcknowledgement) {
        var invited = invitations.invitedBySide(round);
        var started = bySide(evidence, Responses.OfSide::started);
        var turnout = new EnumMap<Side, Findings.Turnout>(Side.class);
        started.forEach((side, sheets) -> turnout.put(
                side,
                new Findings.Turnout(
                        Disclosure.people(invited.getOrDefault(side, 0L)),
                        Disclosure.people(sheets),
                        Disclosure.people(Objects.requireNonNull(validAims.get(side))),
                        Disclosure.people(Objects.requireNonNull(validAcknowledgement.get(side))))));
        return turnout;
    }

    /** a_C and a_S on their own, because they are shown even where the index has no number. */
    private static Map<Side, @Nullable Double> acknowledgement(Evidence evidence, Map<Side, Integer> valid) {
        var acknowledged = new EnumMap<Side, @Nullable Double>(Side.class);
        bySide(evidence, side -> side).forEach((side, sheets) -> {
            double mean = sheets.acknowledgement().stream()
                    .filter(Scoring::isValid)
                    .mapToDouble(Scoring::mean)
                    .average()
                    .orElse(Double.NaN);
            acknowledged.put(side, Disclosure.of(Objects.requireNonNull(valid.get(side)), (mean - 1) / 4));
        });
        return acknowledged;
    }

    private static Findings.SharedVisionDetails details(List<Aim> aims, SharedVision.Details details) {
        var results = new ArrayList<Findings.AimResult>();
        for (int i = 0; i < aims.size(); i++) {
            results.add(result(aims.get(i), details.aims().get(i)));
        }
        return new Findings.SharedVisionDetails(
                details.threshold(),
                details.withinCommunity(),
                details.withinStatutory(),
                details.sideRatio(),
                details.sideRatioP(),
                results,
                results.stream()
                        .filter(Findings.AimResult::opposing)
                        .map(Findings.AimResult::visionAimId)
                        .toList());
    }

    private static Findings.AimResult result(Aim aim, SharedVision.AimDetails details) {
        boolean shown = Math.min(details.communityRated(), details.statutoryRated()) >= Disclosure.THRESHOLD;
        return new Findings.AimResult(
                aim.visionAimId(),
                aim.statement(),
                aim.proposedBySide(),
                Disclosure.share(details.communityRated(), details.community()),
                Disclosure.share(details.statutoryRated(), details.statutory()),
                shown ? details.delta() : null,
                shown ? details.interval() : null,
                shown ? details.pHolm() : null,
                shown && details.opposing());
    }

    private static Findings.PowerDetails details(PowerAcknowledgement.Details details) {
        return new Findings.PowerDetails(
                details.acknowledgement(), details.balance(), details.pooledShare(), details.parity());
    }

    private static Map<Side, @Nullable Integer> people(Map<Side, Integer> numbers) {
        var shown = new EnumMap<Side, @Nullable Integer>(Side.class);
        numbers.forEach((side, number) -> shown.put(side, Disclosure.people(number)));
        return shown;
    }

    private static <T> Map<Side, T> bySide(Evidence evidence, Function<Responses.OfSide, T> value) {
        var values = new EnumMap<Side, T>(Side.class);
        values.put(COMMUNITY, value.apply(evidence.community()));
        values.put(STATUTORY, value.apply(evidence.statutory()));
        return values;
    }

    private static int valid(List<double[]> rows) {
        return (int) rows.stream().filter(Scoring::isValid).count();
    }

    private static boolean isValid(double[] row) {
        int rated = 0;
        for (double rating : row) {
            rated += Double.isNaN(rating) ? 0 : 1;
        }
        return rated > 0 && rated * 5 >= row.length * 4;
    }

    private static double mean(double[] row) {
        double sum = 0;
        int rated = 0;
        for (double rating : row) {
            if (!Double.isNaN(rating)) {
                sum += rating;
                rated++;
            }
        }
        return sum / rated;
    }

    private static org.coproductionhub.evaluation.methods.Side methodSide(Side side) {
        return org.coproductionhub.evaluation.methods.Side.valueOf(side.name());
    }
}
