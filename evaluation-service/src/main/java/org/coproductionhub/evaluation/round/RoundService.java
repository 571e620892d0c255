package org.coproductionhub.evaluation.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Aim;
import org.coproductionhub.evaluation.known.Known;
import org.coproductionhub.kit.outbox.Outbox;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** The use cases of rounds: load, act, publish; and flush, so that the answer shows the version it made. */
@ApplicationScoped
public class RoundService {

    private final Rounds rounds;
    private final Known known;
    private final Outbox outbox;
    private final Clock clock;

    RoundService(Rounds rounds, Known known, Outbox outbox, Clock clock) {
        this.rounds = rounds;
        this.known = known;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Round plan(UUID partnership, Period counted) {
        known.mustBeAlive(partnership);
        var round = new Round(partnership, rounds.nextNumber(partnership), counted, clock.instant());
        rounds.persist(round);
        return round;
    }

    @Transactional
    Round open(RoundId id, @Nullable IfMatch ifMatch, Collection<UUID> awaited) {
        var round = changing(id, ifMatch);
        known.mustBeAlive(round.partnershipId());
        var aims = known.aimsOf(round.partnershipId());
        mustInclude(aims, awaited);
        outbox.publish(round, round.open(known.partnersOf(round.partnershipId()), aims, clock.instant()));
        rounds.flush();
        return round;
    }

    @Transactional
    Round close(RoundId id, @Nullable IfMatch ifMatch) {
        var round = changing(id, ifMatch);
        outbox.publish(round, round.close(clock.instant()));
        rounds.flush();
        return round;
    }

    private Round changing(RoundId id, @Nullable IfMatch ifMatch) {
        var round = rounds.get(id);
        IfMatch.check(ifMatch, round);
        return round;
    }

    private static void mustInclude(List<Aim> aims, Collection<UUID> awaited) {
        var missing = new HashSet<>(awaited);
        aims.forEach(aim -> missing.remove(aim.visionAimId()));
        if (!missing.isEmpty()) {
            throw Problem.notYet(
                    "aims-not-known-yet", "Not known here, or not yet, or retired: the aims " + missing, Known.SOON);
        }
    }
}
