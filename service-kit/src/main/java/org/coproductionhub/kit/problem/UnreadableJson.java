package org.coproductionhub.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Says where a body can't be read, and what would have been right, in the caller's words rather than ours. */
final class UnreadableJson {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private UnreadableJson() {}

    static Problem problem(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case PropertyBindingException unknown -> unknownField(unknown);
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                refused(format, "is one of " + oneOf(format.getTargetType()));
            case JsonMappingException mapping when mapping.getCause() instanceof Problem ours -> ours;
            case JsonMappingException mapping -> refused(mapping, "has a value of the wrong type");
            default -> Problem.unreadable("unreadable", "This is not well-formed JSON" + where(unreadable));
        };
    }

    private static Problem unknownField(PropertyBindingException unknown) {
        var near = nearest(unknown.getPropertyName(), unknown.getKnownPropertyIds());
        var hint = near.map(field -> "; did you mean '" + field + "'?").orElse("");
        return Problem.unreadable(
                "unknown-field",
                "There is no field '" + unknown.getPropertyName() + "'" + hint,
                Violation.inBody(path(unknown), "is not a field" + hint));
    }

    private static Problem refused(JsonMappingException mapping, String message) {
        return Problem.unreadable(
                "unreadable", "'" + path(mapping) + "' " + message, Violation.inBody(path(mapping), message));
    }

    private static Optional<String> nearest(String name, @Nullable Collection<Object> known) {
        return known == null
                ? Optional.empty()
                : known.stream()
                        .map(Object::toString)
                        .filter(field -> DISTANCE.apply(field, name) <= Math.max(2, name.length() / 3))
                        .min(Comparator.comparingInt(field -> DISTANCE.apply(field, name)));
    }

    private static String oneOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String where(JsonProcessingException unreadable) {
        var at = unreadable.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
