package org.coproductionhub.organisations.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.coproductionhub.organisations.organisation.Identifier;
import org.coproductionhub.organisations.organisation.RegisterOrganisation;
import org.coproductionhub.organisations.organisation.Side;
import org.coproductionhub.organisations.origin.Origin;
import org.coproductionhub.organisations.serviceoffer.IncomingOffer;
import org.coproductionhub.organisations.serviceoffer.IncomingOffer.IncomingLocation;
import org.coproductionhub.organisations.serviceoffer.Offer;
import org.coproductionhub.organisations.serviceoffer.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of HSDS-UK 3.0 (Open Referral UK) into ours. Foreign directories are read leniently: what does not
 * fit a field of ours (a register number with a typing error, a latitude of 100) is left with the origin, not refused.
 */
final class HsdsUk {

    private HsdsUk() {}

    /** The fields that only a service has; {@code status} is required of it. */
    static boolean isService(ObjectNode record) {
        return Stream.of("status", "organization", "organization_id", "service_at_locations")
                .anyMatch(record::has);
    }

    /** @param side of an organisation that is not known yet: HSDS knows no sides */
    static RegisterOrganisation organisation(ObjectNode record, Side side) {
        return new RegisterOrganisation(
                side,
                Optional.ofNullable(text(record, "name")).orElse(""),
                text(record, "description"),
                null,
                null,
                null,
                Stream.of("website", "uri")
                        .map(field -> text(record, field))
                        .filter(link -> link != null && link.matches("https?://.+"))
                        .findFirst()
                        .orElse(null),
                null,
                each(record, "organization_identifiers")
                        .flatMap(one -> identifier(one).stream())
                        .toList());
    }

    static Origin originOfOrganisation(ObjectNode record) {
        return Origin.of(id(record), record, List.of("id", "name", "description", "services"));
    }

    private static Optional<Identifier> identifier(ObjectNode said) {
        var scheme = text(said, "identifier_scheme");
        var number = text(said, "identifier");
        try {
            return scheme == null || number == null ? Optional.empty() : Optional.of(new Identifier(scheme, number));
        } catch (Problem noSuchNumber) {
            return Optional.empty();
        }
    }

    static IncomingOffer offer(ObjectNode record) {
        var rest = record.deepCopy();
        each(rest, "service_at_locations").forEach(HsdsUk::onlyIds);
        var origin = Origin.of(
                id(record),
                rest,
                List.of("id", "name", "description", "status", "url", "organization", "organization_id"));
        var offer = new Offer(
                Optional.ofNullable(text(record, "name")).orElse(""),
                text(record, "description"),
                status(record),
                text(record, "url"));
        return new IncomingOffer(
                offer,
                origin,
                each(record, "service_at_locations")
                        .flatMap(at -> object(at, "location").stream())
                        .map(HsdsUk::location)
                        .toList());
    }

    private static void onlyIds(ObjectNode serviceAtLocation) {
        object(serviceAtLocation, "location")
                .ifPresent(location -> serviceAtLocation.put("location_id", text(location, "id")));
        serviceAtLocation.remove("location");
    }

    private static IncomingLocation location(ObjectNode record) {
        var address = each(record, "addresses")
                .filter(one -> "physical".equals(text(one, "address_type")))
                .findFirst()
                .or(() -> each(record, "addresses").findFirst())
                .orElseGet(record::objectNode);
        var place = new Place(
                type(record),
                text(record, "name"),
                text(record, "description"),
                text(address, "address_1"),
                text(address, "city"),
                text(address, "region"),
                text(address, "state_province"),
                text(address, "postal_code"),
                text(address, "country"),
                degrees(record, "latitude", 90),
                degrees(record, "longitude", 180));
        return new IncomingLocation(
                place, Origin.of(id(record), record, List.of("id", "name", "description", "location_type")));
    }

    private static Offer.Status status(ObjectNode record) {
        return Stream.of(Offer.Status.values())
                .filter(status -> status.name().equals(constant(text(record, "status"))))
                .findFirst()
                .orElseThrow(() -> refused("status", "is one of active, inactive, defunct, temporarily closed"));
    }

    private static Place.Type type(ObjectNode record) {
        return Stream.of(Place.Type.values())
                .filter(type -> type.name().equals(constant(text(record, "location_type"))))
                .findFirst()
                .orElse(Place.Type.PHYSICAL);
    }

    private static String constant(@Nullable String said) {
        return said == null ? "" : said.toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static @Nullable Double degrees(ObjectNode record, String field, double most) {
        var value = record.path(field);
        return value.isNumber() && Math.abs(value.asDouble()) <= most ? value.asDouble() : null;
    }

    static String id(ObjectNode record) {
        var id = text(record, "id");
        if (id == null || id.length() > 100) {
            throw refused("id", "is required, and has at most 100 characters");
        }
        return id;
    }

    static Optional<ObjectNode> object(ObjectNode record, String field) {
        return record.get(field) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    static Stream<ObjectNode> each(ObjectNode record, String field) {
        return StreamSupport.stream(record.path(field).spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    static @Nullable String text(JsonNode record, String field) {
        var value = record.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }

    private static Problem refused(String field, String message) {
        return Problem.invalid("invalid", "'" + field + "' " + message, Violation.inBody(field, message));
    }
}
