package org.coproductionhub.evaluation.response;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproductionhub.evaluation.round.Instrument;
import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers.
 *
 * @param acknowledgement by the items' ids, such as {@code A1}; what is left out is not answered
 * @param aims            by the aims' ids
 */
public record Sheet(
        @Schema(description = "By the item's id.", example = "{\"A1\":4,\"A2\":\"DECLINED\"}") @Size(max = 50)
        Map<String, @Nullable Answer> acknowledgement,

        @Schema(description = "By the aim's id.", example = "{\"0198c0de-0000-7000-8000-000000000030\":5}")
        @Size(max = 200)
        Map<String, @Nullable Answer> aims) {

    /** What is left out is not answered. */
    public Sheet {
        acknowledgement = Objects.requireNonNullElse(acknowledgement, Map.of());
        aims = Objects.requireNonNullElse(aims, Map.of());
    }

    /** The answers in the order in which that round asks; 422 names all that it does not ask, or that is off its scale. */
    Filled against(Round round) {
        var scale = round.instrument().scale();
        var items = round.instrument().items().stream().map(Instrument.Item::id).toList();
        var questions =
                round.aims().stream().map(aim -> aim.visionAimId().toString()).toList();
        var violations = new ArrayList<Violation>();
        check("acknowledgement", acknowledgement, items, scale, violations);
        check("aims", aims, questions, scale, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid("bad-answers", "Some answers don't fit what is asked", violations);
        }
        var filled = new Filled(inOrder(questions, aims), inOrder(items, acknowledgement));
        if (filled.isBlank()) {
            throw Problem.invalid("nothing-answered", "The sheet is blank; the invitation has not been used");
        }
        return filled;
    }

    private static void check(
            String part,
            Map<String, @Nullable Answer> answers,
            Collection<String> asked,
            Instrument.Scale scale,
            List<Violation> violations) {
        answers.forEach((question, answer) -> {
            if (!asked.contains(question)) {
                violations.add(Violation.inBody(part + '.' + question, "is not asked in this round"));
            } else if (answer != null && answer.code() >= 0 && !scale.includes(answer.code())) {
                violations.add(
                        Violation.inBody(part + '.' + question, "is rated from " + scale.min() + " to " + scale.max()));
            }
        });
    }

    private static short[] inOrder(List<String> questions, Map<String, @Nullable Answer> answers) {
        var codes = new short[questions.size()];
        for (int i = 0; i < codes.length; i++) {
            var answer = answers.get(questions.get(i));
            codes[i] = answer == null ? Answer.MISSING : answer.code();
        }
        return codes;
    }
}
