package org.coproductionhub.organisations.serviceoffer;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is offered, in the organisation's own words. */
@Embeddable
public record Offer(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 10_000) @Nullable String description,
        @NotNull @Enumerated(STRING) Status status,
        @Size(max = 500) @Nullable String url) {

    /** Whether one can have it. */
    public enum Status {
        ACTIVE,
        INACTIVE,
        DEFUNCT,
        TEMPORARILY_CLOSED
    }
}
