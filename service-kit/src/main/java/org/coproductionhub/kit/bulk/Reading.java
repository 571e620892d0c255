package org.coproductionhub.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.ProblemShape;
import org.coproductionhub.kit.problem.Violation;

/** Holds an entry against its record as strictly as any request's body. */
@ApplicationScoped
class Reading {

    private final ObjectMapper json;
    private final ObjectMapper ofCells;
    private final Validator validator;

    Reading(ObjectMapper json, Validator validator) {
        this.json = json;
        this.ofCells = readingCells(json);
        this.validator = validator;
    }

    /** @throws Problem 400 or 422 */
    <T> T read(Entry.Readable entry, Class<T> type, Format format) {
        var thing = bind(entry, type, format);
        var violations = validator.validate(thing);
        if (!violations.isEmpty()) {
            throw Problem.invalid("invalid", "The content breaks a rule", shown(violations));
        }
        return thing;
    }

    private <T> T bind(Entry.Readable entry, Class<T> type, Format format) {
        try {
            var thing = (format == Format.CSV ? ofCells : json).treeToValue(entry.content(), type);
            if (thing == null) {
                throw Problem.unreadable("unreadable", "There is nothing here");
            }
            return thing;
        } catch (JsonProcessingException unreadable) {
            throw ProblemShape.of(unreadable);
        }
    }

    private static <T> List<Violation> shown(java.util.Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(each -> Violation.inBody(each.getPropertyPath().toString(), each.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    /** A cell is always text; what it stands for, its field knows. */
    private static ObjectMapper readingCells(ObjectMapper json) {
        var copy = json.copy();
        for (var type : new LogicalType[] {LogicalType.Boolean, LogicalType.Integer, LogicalType.Float}) {
            copy.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
        }
        return copy;
    }
}
