package org.coproductionhub.engagement.engagement;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What the hosts of an engagement decide about it.
 *
 * @param hosts         the organisations that hold it
 * @param partnershipId the partnership whose work it is part of, if any
 * @param timeZone      of the place, as IANA names it: {@code Europe/London}
 * @param capacity      how many can take part; no limit where it is left out
 * @param visibility    NETWORK where it is left out
 */
public record Plan(
        @NotEmpty @Size(max = 20) List<@NotNull UUID> hosts,
        @Nullable UUID partnershipId,
        @NotNull Kind kind,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 5000) @Nullable String description,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotBlank @Size(max = 60) String timeZone,
        @NotNull @Valid Place place,
        @Min(1) @Max(100_000) @Nullable Integer capacity,
        @NotNull Visibility visibility) {

    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** Instants in the precision in which they are kept, hosts once each. */
    public Plan {
        hosts = hosts == null ? List.of() : hosts.stream().distinct().toList();
        title = title == null ? "" : title.strip();
        startsAt = startsAt == null ? startsAt : startsAt.truncatedTo(MICROS);
        endsAt = endsAt == null ? endsAt : endsAt.truncatedTo(MICROS);
        visibility = Objects.requireNonNullElse(visibility, Visibility.NETWORK);
    }

    void mustMakeSense() {
        if (!endsAt.isAfter(startsAt)) {
            throw refused("ends-before-it-starts", "endsAt", "must be later than startsAt");
        }
        if (!TIME_ZONES.contains(timeZone)) {
            throw refused("unknown-time-zone", "timeZone", "is no time zone of the IANA, such as Europe/London");
        }
        if (visibility == Visibility.PARTNERSHIP && partnershipId == null) {
            throw refused("partnership-required", "partnershipId", "must be given when only a partnership may see it");
        }
    }

    private static Problem refused(String code, String field, String message) {
        return Problem.invalid(code, field + ' ' + message, Violation.inBody(field, message));
    }
}
