package org.coproductionhub.kit.bulk;

import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What the caller is told of one line.
 *
 * @param line where it is: the line of the file, or the place in the array, from 1
 * @param outcome CREATED, UPDATED, UNCHANGED or REFUSED
 * @param id of the thing, unless refused
 * @param code the stable code of the refusal
 * @param message why it was refused
 * @param violations what is wrong with which field
 */
public record LineResult(
        long line,
        String outcome,
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String message,
        @Nullable List<Violation> violations) {

    static final String REFUSED = "REFUSED";

    static LineResult of(long line, Outcome outcome) {
        return new LineResult(line, outcome.kind().name(), outcome.id(), null, null, null);
    }

    static LineResult refused(long line, Problem problem) {
        var violations = problem.violations();
        return new LineResult(
                line, REFUSED, null, problem.code(), problem.getDetail(), violations.isEmpty() ? null : violations);
    }
}
