package org.coproductionhub.organisations.partnership;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership is for, and how long.
 *
 * @param from its first day
 * @param to   its last day; open where absent
 */
public record Purpose(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 5000) String purpose,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    @AssertTrue(message = "to must not be before from")
    @Schema(hidden = true)
    boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }
}
