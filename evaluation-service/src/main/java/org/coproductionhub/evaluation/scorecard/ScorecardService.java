package org.coproductionhub.evaluation.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Known;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.response.Responses;
import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.evaluation.round.RoundEvent.RoundReleased;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.evaluation.round.Rounds;
import org.coproductionhub.kit.outbox.Outbox;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** The use cases of results: scoring a round, and releasing what it says. They flush, so that the answer shows the new version. */
@ApplicationScoped
public class ScorecardService {

    private final Rounds rounds;
    private final Responses responses;
    private final Known known;
    private final Scoring scoring;
    private final Results results;
    private final Outbox outbox;
    private final Clock clock;

    ScorecardService(
            Rounds rounds,
            Responses responses,
            Known known,
            Scoring scoring,
            Results results,
            Outbox outbox,
            Clock clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.known = known;
        this.scoring = scoring;
        this.results = results;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param awaited how many closed meetings must have arrived here before */
    @Transactional
    Round score(RoundId id, @Nullable IfMatch ifMatch, int awaited) {
        var round = changing(id, ifMatch);
        var scored = round.score(clock.instant());
        var evidence = evidence(round);
        if (evidence.meetings().size() < awaited) {
            throw Problem.notYet(
                    "meetings-not-known-yet",
                    evidence.meetings().size() + " closed meetings of the round's period have arrived here",
                    Known.SOON);
        }
        results.persist(new Result(round, scoring.findings(round, evidence), evidence.digest()));
        outbox.publish(round, scored);
        rounds.flush();
        return round;
    }

    @Transactional
    Round consent(RoundId id, @Nullable IfMatch ifMatch, UUID organisation) {
        var round = changing(id, ifMatch);
        round.consent(organisation, clock.instant()).ifPresent(released -> publish(round, released));
        rounds.flush();
        return round;
    }

    @Transactional
    Round override(RoundId id, @Nullable IfMatch ifMatch, String reason) {
        var round = changing(id, ifMatch);
        publish(round, round.override(reason, clock.instant()));
        rounds.flush();
        return round;
    }

    private void publish(Round round, RoundReleased released) {
        var result = results.of(round);
        outbox.publish(round, released);
        outbox.publish(result, result.publish(clock.instant()));
    }

    private Evidence evidence(Round round) {
        return new Evidence(
                round.aims(),
                responses.of(round, Side.COMMUNITY),
                responses.of(round, Side.STATUTORY),
                known.hasMutualStatement(round.partnershipId()),
                known.meetingsOf(
                        round.partnershipId(),
                        round.counted().from(),
                        round.counted().to()));
    }

    private Round changing(RoundId id, @Nullable IfMatch ifMatch) {
        var round = rounds.get(id);
        IfMatch.check(ifMatch, round);
        return round;
    }
}
