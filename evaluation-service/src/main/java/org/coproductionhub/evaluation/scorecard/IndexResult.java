package org.coproductionhub.evaluation.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.function.Function;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.methods.Answer;
import org.coproductionhub.evaluation.methods.Description;
import org.coproductionhub.evaluation.methods.NoAnswer;
import org.coproductionhub.evaluation.methods.Outcome;
import org.coproductionhub.evaluation.methods.Reason;
import org.coproductionhub.evaluation.methods.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One headline index of a round, or the reason why it has no number. Nothing is filled in to look complete.
 *
 * @param status   {@code proposed}: not a validated scale
 * @param estimate 0 to 100
 * @param interval null where the data allow none
 * @param n        valid respondents by side; null where they are too few to be shown
 * @param seed     with which the same interval comes out again
 * @param details  the parts of the number
 */
public record IndexResult<D>(
        String method,
        String version,
        @Nullable String status,

        @JsonInclude @Nullable Double estimate,

        @JsonInclude @Nullable Interval interval,

        @JsonInclude @Nullable Reason reason,
        Map<Side, @Nullable Integer> n,
        @Nullable Long seed,
        @Nullable D details) {

    static <D> IndexResult<D> of(
            Description method, Outcome outcome, Map<Side, @Nullable Integer> n, Function<Answer, D> details) {
        return switch (outcome) {
            case Answer answer ->
                new IndexResult<>(
                        method.name(),
                        method.version(),
                        method.status(),
                        answer.estimate(),
                        answer.interval(),
                        null,
                        n,
                        answer.seed(),
                        details.apply(answer));
            case NoAnswer none ->
                new IndexResult<>(
                        method.name(), method.version(), method.status(), null, null, none.reason(), n, null, null);
        };
    }

    IndexEvent.PublishedIndex published() {
        return new IndexEvent.PublishedIndex(
                method,
                version,
                estimate,
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                reason);
    }
}
