package org.coproductionhub.organisations.visionaim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opaque id of a vision aim, known to all services. */
@Embeddable
@Schema(implementation = UUID.class)
public record VisionAimId(@Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static VisionAimId of(UUID value) {
        return new VisionAimId(value);
    }

    /** From a path or query parameter. */
    public static VisionAimId fromString(String text) {
        return new VisionAimId(UUID.fromString(text));
    }

    static VisionAimId next() {
        return new VisionAimId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
