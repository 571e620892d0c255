package org.coproductionhub.organisations.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What it takes to register an organisation: a name and a side; the rest when it is known. */
public record RegisterOrganisation(
        @NotNull Side side,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 5000) @Nullable String description,
        @Nullable Kind kind,
        @Nullable Boolean coalface,
        @Nullable Set<@NotNull FocusArea> focusAreas,

        @Size(max = 500) @Pattern(regexp = "https?://.+") @Nullable
        String website,

        @Size(max = 20) @Nullable Set<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,

        @Size(max = 20) @Nullable List<@NotNull Identifier> identifiers) {

    Profile profile() {
        return over(Profile.named(name));
    }

    /** What is said here over what is known: what is left out stays, and identifiers are only added. */
    Profile over(Profile known) {
        return new Profile(
                name,
                description == null ? known.description() : description,
                kind == null ? known.kind() : kind,
                coalface == null ? known.coalface() : coalface,
                focusAreas == null ? known.focusAreas() : focusAreas,
                website == null ? known.website() : website,
                languages == null ? known.languages() : languages,
                Stream.concat(known.identifiers().stream(), held().stream()).toList());
    }

    List<Identifier> held() {
        return identifiers == null ? List.of() : identifiers;
    }
}
