package org.coproductionhub.evaluation.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of an invitation: to revoke it by. It is not what lets somebody answer. */
@Embeddable
@Schema(implementation = UUID.class)
public record InvitationId(@Column(name = "id") @JsonValue UUID value) {

    @JsonCreator
    public static InvitationId of(UUID value) {
        return new InvitationId(value);
    }

    /** From a path or query parameter. */
    public static InvitationId fromString(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    static InvitationId next() {
        return new InvitationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
