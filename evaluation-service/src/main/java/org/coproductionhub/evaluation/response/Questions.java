package org.coproductionhub.evaluation.response;

import java.util.List;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.Instrument;
import org.coproductionhub.evaluation.round.Round;

/** What an invited person is asked. The aims show neither who proposed them nor who adopted them. */
public record Questions(Side side, Instrument instrument, List<AimQuestion> aims) {

    /** How far the person holds that aim, on the instrument's scale. */
    public record AimQuestion(UUID visionAimId, String statement) {}

    static Questions of(Round round, Side side) {
        return new Questions(
                side,
                round.instrument(),
                round.aims().stream()
                        .map(aim -> new AimQuestion(aim.visionAimId(), aim.statement()))
                        .toList());
    }
}
