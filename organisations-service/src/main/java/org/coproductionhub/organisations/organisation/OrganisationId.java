package org.coproductionhub.organisations.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opaque id of an organisation, known to all services. */
@Embeddable
@Schema(implementation = UUID.class)
public record OrganisationId(@Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static OrganisationId of(UUID value) {
        return new OrganisationId(value);
    }

    /** From a path or query parameter. */
    public static OrganisationId fromString(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
