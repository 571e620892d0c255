package org.coproductionhub.organisations.serviceoffer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opaque id of a location. */
@Embeddable
@Schema(implementation = UUID.class)
public record LocationId(@Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static LocationId of(UUID value) {
        return new LocationId(value);
    }

    /** From a path or query parameter. */
    public static LocationId fromString(String text) {
        return new LocationId(UUID.fromString(text));
    }

    static LocationId next() {
        return new LocationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
