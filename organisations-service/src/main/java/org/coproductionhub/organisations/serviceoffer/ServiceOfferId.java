package org.coproductionhub.organisations.serviceoffer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opaque id of a service offer. */
@Embeddable
@Schema(implementation = UUID.class)
public record ServiceOfferId(@Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static ServiceOfferId of(UUID value) {
        return new ServiceOfferId(value);
    }

    /** From a path or query parameter. */
    public static ServiceOfferId fromString(String text) {
        return new ServiceOfferId(UUID.fromString(text));
    }

    static ServiceOfferId next() {
        return new ServiceOfferId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
