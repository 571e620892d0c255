package org.coproductionhub.engagement.engagement;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where an engagement happens.
 *
 * @param venue the room or building, in words
 * @param link  where to join it online
 */
@Embeddable
public record Place(
        @NotNull @Enumerated(STRING) @Column(name = "place_kind")
        Kind kind,

        @Size(max = 500) @Nullable String venue,

        @Size(max = 500) @Pattern(regexp = "https?://.+") @Nullable
        String link) {

    /** In a room, online, or both. */
    public enum Kind {
        PHYSICAL,
        ONLINE,
        HYBRID
    }
}
