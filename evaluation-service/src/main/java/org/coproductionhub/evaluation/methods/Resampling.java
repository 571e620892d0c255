package org.coproductionhub.evaluation.methods;

import org.coproductionhub.evaluation.methods.statistics.Bootstrap;

/**
 * How an interval was resampled.
 *
 * @param undefined resamples in which the index has no value, and which were left out
 */
public record Resampling(int resamples, int undefined) {

    static Resampling of(Bootstrap bootstrap) {
        return new Resampling(bootstrap.resamples(), bootstrap.undefined());
    }
}
