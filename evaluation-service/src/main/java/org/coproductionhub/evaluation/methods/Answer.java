package org.coproductionhub.evaluation.methods;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.coproductionhub.evaluation.methods.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One number, with all that is needed to judge it and to compute it again.
 *
 * @param estimate always finite
 * @param interval null where the data allow none
 * @param n how many the number stands on, by what they are
 * @param details the parts of the number; their type belongs to the method
 * @param status {@code proposed} for an index that has not been validated, else absent
 * @param seed of the resampling, absent where nothing was resampled
 */
@JsonPropertyOrder({"method", "version", "status", "estimate", "interval", "n", "seed", "details"})
public record Answer(
        String method,
        String version,
        double estimate,
        @Nullable Interval interval,
        Map<String, Integer> n,
        Record details,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long seed)
        implements Outcome {

    public Answer {
        if (!Double.isFinite(estimate)) {
            throw new IllegalArgumentException(method + " gave " + estimate);
        }
    }
}
