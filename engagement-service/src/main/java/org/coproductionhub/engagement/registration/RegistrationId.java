package org.coproductionhub.engagement.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opaque id of a registration. */
@Embeddable
@Schema(implementation = UUID.class)
public record RegistrationId(@Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static RegistrationId of(UUID value) {
        return new RegistrationId(value);
    }

    /** From a path or query parameter. */
    public static RegistrationId fromString(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    static RegistrationId next() {
        return new RegistrationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
