package org.coproductionhub.organisations.powerstatement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opaque id of a power statement, known to all services. */
@Embeddable
@Schema(implementation = UUID.class)
public record PowerStatementId(
        @Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static PowerStatementId of(UUID value) {
        return new PowerStatementId(value);
    }

    /** From a path or query parameter. */
    public static PowerStatementId fromString(String text) {
        return new PowerStatementId(UUID.fromString(text));
    }

    static PowerStatementId next() {
        return new PowerStatementId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
