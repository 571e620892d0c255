package org.coproductionhub.organisations.serviceoffer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.coproductionhub.organisations.origin.Origin;

/** A service as another directory tells of it. */
public record IncomingOffer(
        @Valid @NotNull Offer offer,
        @NotNull Origin origin,
        @Valid @NotNull List<IncomingLocation> locations) {

    /** A place as another directory tells of it. */
    public record IncomingLocation(
            @Valid @NotNull Place place, @NotNull Origin origin) {}
}
