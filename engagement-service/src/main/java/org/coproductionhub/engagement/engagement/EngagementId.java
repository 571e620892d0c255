package org.coproductionhub.engagement.engagement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opaque id of an engagement, known to all services. */
@Embeddable
@Schema(implementation = UUID.class)
public record EngagementId(@Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static EngagementId of(UUID value) {
        return new EngagementId(value);
    }

    /** From a path or query parameter. */
    public static EngagementId fromString(String text) {
        return new EngagementId(UUID.fromString(text));
    }

    static EngagementId next() {
        return new EngagementId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
