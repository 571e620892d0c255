package org.coproductionhub.organisations.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself. Only the name is required: a group with no register number is as welcome as one
 * with. Two profiles that say the same are equal, in whatever order they say it.
 *
 * @param languages ISO 639 codes
 */
public record Profile(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 5000) @Nullable String description,
        Kind kind,
        boolean coalface,
        Set<@NotNull FocusArea> focusAreas,

        @Size(max = 500) @Pattern(regexp = "https?://.+") @Nullable
        String website,

        @Size(max = 20) Set<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,

        @Size(max = 20) List<@NotNull Identifier> identifiers) {

    /** What is left out is none, or {@code OTHER}. */
    public Profile {
        name = name == null ? "" : name.strip();
        kind = kind == null ? Kind.OTHER : kind;
        focusAreas = inOrder(focusAreas);
        languages = inOrder(languages);
        identifiers = identifiers == null
                ? List.of()
                : identifiers.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Identifier::toString))
                        .toList();
    }

    /** An organisation of which nothing is known but its name. */
    static Profile named(String name) {
        return new Profile(name, null, Kind.OTHER, false, Set.of(), null, Set.of(), List.of());
    }

    private static <T extends Comparable<T>> Set<T> inOrder(@Nullable Set<T> values) {
        return values == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
