package org.coproductionhub.organisations.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What it takes to register an organisation: a name and a side; the rest when it is known. */
public record RegisterOrganisation(
        @NotNull Side side,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 5000) @Nullable String description,
        @Nullable Kind kind,
        boolean coalface,
        @Nullable Set<FocusArea> focusAreas,

        @Size(max = 500) @Pattern(regexp = "https?://.+") @Nullable
        String website,

        @Nullable Set<@Pattern(regexp = "[a-z]{2,3}") String> languages,
        @Size(max = 20) @Nullable List<@Valid Identifier> identifiers) {

    Profile profile() {
        return new Profile(name, description, kind, coalface, focusAreas, website, languages, identifiers);
    }
}
