package org.coproductionhub.organisations.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself. Only the name is required: a group with no register number is as welcome as one
 * with.
 *
 * @param languages ISO 639 codes
 */
public record Profile(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 5000) @Nullable String description,
        @NotNull Kind kind,
        boolean coalface,
        @NotNull Set<FocusArea> focusAreas,

        @Size(max = 500) @Pattern(regexp = "https?://.+") @Nullable
        String website,

        @NotNull @Size(max = 20) Set<@Pattern(regexp = "[a-z]{2,3}") String> languages,
        @NotNull @Size(max = 20) List<Identifier> identifiers) {

    /** Defaults for what is left out. */
    public Profile {
        name = name == null ? "" : name.strip();
        kind = Objects.requireNonNullElse(kind, Kind.OTHER);
        focusAreas = Set.copyOf(Objects.requireNonNullElse(focusAreas, Set.of()));
        languages = Set.copyOf(Objects.requireNonNullElse(languages, Set.of()));
        identifiers = List.copyOf(Objects.requireNonNullElse(identifiers, List.of()));
    }
}
