package org.coproductionhub.organisations.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.coproductionhub.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

/** An organisation as its network sees it. */
public record OrganisationView(
        OrganisationId id,
        Organisation.State state,
        Side side,
        String name,
        @Nullable String description,
        Kind kind,
        boolean coalface,
        Set<FocusArea> focusAreas,
        @Nullable String website,
        Set<String> languages,
        List<Identifier> identifiers,
        Instant registeredAt,
        Instant modifiedAt,
        long version)
        implements Versioned {

    static OrganisationView of(Organisation organisation) {
        var profile = organisation.profile();
        return new OrganisationView(
                organisation.id(),
                organisation.state(),
                organisation.side(),
                profile.name(),
                profile.description(),
                profile.kind(),
                profile.coalface(),
                profile.focusAreas(),
                profile.website(),
                profile.languages(),
                profile.identifiers(),
                organisation.registeredAt(),
                organisation.modifiedAt(),
                organisation.version());
    }
}
