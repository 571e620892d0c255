package org.coproductionhub.organisations.serviceoffer;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where something happens.
 *
 * @param addressLines street and number
 * @param latitude     degrees, WGS 84
 * @param longitude    degrees, WGS 84
 */
@Embeddable
public record Place(
        @Enumerated(STRING) Type type,
        @Size(max = 200) @Nullable String name,
        @Size(max = 5000) @Nullable String description,
        @Size(max = 500) @Nullable String addressLines,
        @Size(max = 200) @Nullable String city,
        @Size(max = 200) @Nullable String region,
        @Size(max = 200) @Nullable String county,
        @Size(max = 20) @Nullable String postcode,
        @Size(max = 60) @Nullable String country,
        @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
        @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude) {

    /** Whether one can go there. */
    public enum Type {
        PHYSICAL,
        POSTAL,
        VIRTUAL
    }
}
