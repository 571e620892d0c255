package org.coproductionhub.evaluation.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;

/** Days, both included. */
@Embeddable
public record Period(
        @Column(name = "counted_from", updatable = false) LocalDate from,
        @Column(name = "counted_to", updatable = false) LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw Problem.invalid(
                    "invalid", "The period ends before it begins", Violation.inBody("to", "must not be before 'from'"));
        }
    }
}
