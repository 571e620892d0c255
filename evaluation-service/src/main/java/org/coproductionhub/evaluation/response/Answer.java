package org.coproductionhub.evaluation.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import org.coproductionhub.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody answered to one question: a rating, or that they would rather not, or that it does not apply. Not answering
 * at all is something else again.
 *
 * @param code the rating, 1 or more; {@link #DECLINED} and {@link #NOT_APPLICABLE} below 0
 */
@Schema(
        description = "A rating from 1 to 5, or \"DECLINED\" or \"NOT_APPLICABLE\".",
        anyOf = {Integer.class, Answer.Unrated.class},
        example = "4")
public record Answer(short code) {

    /** Why there is no rating. */
    public enum Unrated {
        DECLINED,
        NOT_APPLICABLE
    }

    static final short MISSING = 0;
    static final short DECLINED = -1;
    static final short NOT_APPLICABLE = -2;

    /** From a JSON number, a digit as the cell of a table has it, or one of the two words. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Answer of(JsonNode json) {
        return json.isInt() ? new Answer((short) Math.clamp(json.intValue(), 0, 1000)) : unrated(json);
    }

    private static Answer unrated(JsonNode json) {
        return switch (json.asText()) {
            case String digit when json.isTextual() && digit.matches("\\d") -> new Answer(Short.parseShort(digit));
            case "DECLINED" -> new Answer(DECLINED);
            case "NOT_APPLICABLE" -> new Answer(NOT_APPLICABLE);
            default ->
                throw Problem.unreadable(
                        "bad-answer", "An answer is a whole number, \"DECLINED\" or \"NOT_APPLICABLE\"; not " + json);
        };
    }
}
