package org.coproductionhub.evaluation.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.Round;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was filled in elsewhere, on paper for instance.
 *
 * @param organisationId the partner organisation it came through. Only that this one took part is kept, not with the sheet
 * @param day            when it was filled in; today unless given
 * @param key            the importer's own name for it: a line with a key that came before is not taken in twice
 */
public record ImportedSheet(
        @NotNull Side side,
        @Nullable UUID organisationId,
        @Nullable LocalDate day,

        @Size(min = 1, max = 200) @Nullable String key,

        @Schema(description = "By the item's id; in CSV the columns acknowledgement.A1 and so on.") @Nullable
        Map<String, @Nullable Answer> acknowledgement,

        @Schema(description = "By the aim's id; in CSV the columns aims.<id>.") @Nullable
        Map<String, @Nullable Answer> aims) {

    @SuppressWarnings("NullAway") // the sheet takes what is left out as not answered
    Sheet sheet() {
        return new Sheet(acknowledgement, aims);
    }

    /** The same key gives the same id; without one it is random. */
    UUID id(Round round) {
        return key == null ? UUID.randomUUID() : UUID.nameUUIDFromBytes((round.key() + "/" + key).getBytes(UTF_8));
    }
}
