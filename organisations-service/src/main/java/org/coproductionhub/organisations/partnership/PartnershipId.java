package org.coproductionhub.organisations.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opaque id of a partnership, known to all services. */
@Embeddable
@Schema(implementation = UUID.class)
public record PartnershipId(@Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static PartnershipId of(UUID value) {
        return new PartnershipId(value);
    }

    /** From a path or query parameter. */
    public static PartnershipId fromString(String text) {
        return new PartnershipId(UUID.fromString(text));
    }

    static PartnershipId next() {
        return new PartnershipId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
