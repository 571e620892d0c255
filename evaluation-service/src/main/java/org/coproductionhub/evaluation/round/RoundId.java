package org.coproductionhub.evaluation.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opaque id of a round. */
@Embeddable
@Schema(implementation = UUID.class)
public record RoundId(@Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static RoundId of(UUID value) {
        return new RoundId(value);
    }

    /** From a path or query parameter. */
    public static RoundId fromString(String text) {
        return new RoundId(UUID.fromString(text));
    }

    static RoundId next() {
        return new RoundId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
