package org.coproductionhub.organisations.partnership;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to form a partnership.
 *
 * @param organisations at least one of each of the two sides
 * @param from its first day, today where left out
 * @param to   its last day; open where left out
 */
public record FormPartnership(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 5000) String purpose,
        @NotNull @Size(min = 2, max = 200) Set<@NotNull OrganisationId> organisations,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    @AssertTrue(message = "to must not be before from")
    @Schema(hidden = true)
    boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }

    Purpose described(LocalDate today) {
        return new Purpose(name, purpose, from == null ? today : from, to);
    }
}
