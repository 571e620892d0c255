package org.coproductionhub.organisations.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.coproductionhub.kit.bulk.Outcome;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.coproductionhub.organisations.organisation.Organisation;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.OrganisationService;
import org.coproductionhub.organisations.organisation.Organisations;
import org.coproductionhub.organisations.organisation.Side;
import org.coproductionhub.organisations.serviceoffer.ServiceOfferService;

/** Takes in what other directories publish: organisations with their services, or services with their organisation. */
@ApplicationScoped
public class DirectoryService {

    private final OrganisationService organisations;
    private final Organisations known;
    private final ServiceOfferService offers;
    private final Validator validator;

    DirectoryService(
            OrganisationService organisations, Organisations known, ServiceOfferService offers, Validator validator) {
        this.organisations = organisations;
        this.known = known;
        this.offers = offers;
        this.validator = validator;
    }

    /** @param side of organisations that are not known yet */
    @Transactional
    Outcome takeIn(JsonNode record, Side side) {
        if (!(record instanceof ObjectNode object)) {
            throw Problem.unreadable("unreadable", "A record of a directory is a JSON object");
        }
        return HsdsUk.isService(object) ? service(object, side) : organisation(object, side);
    }

    /** Its services come with it: changed is what changed in any of them. */
    private Outcome organisation(ObjectNode record, Side side) {
        var outcome = onlyOrganisation(record, side);
        var all = new ArrayList<Outcome.Kind>(List.of(outcome.kind()));
        HsdsUk.each(record, "services")
                .forEach(service ->
                        all.add(offer(OrganisationId.of(outcome.id()), service).kind()));
        boolean nothing = all.stream().allMatch(Outcome.Kind.UNCHANGED::equals);
        return outcome.kind() == Outcome.Kind.UNCHANGED && !nothing ? Outcome.updated(outcome.id()) : outcome;
    }

    private Outcome service(ObjectNode record, Side side) {
        var embedded = HsdsUk.object(record, "organization").map(organisation -> onlyOrganisation(organisation, side));
        var by = embedded.map(outcome -> OrganisationId.of(outcome.id())).orElseGet(() -> named(record));
        var outcome = offer(by, record);
        boolean more = embedded.isPresent() && embedded.get().kind() != Outcome.Kind.UNCHANGED;
        return outcome.kind() == Outcome.Kind.UNCHANGED && more ? Outcome.updated(outcome.id()) : outcome;
    }

    private OrganisationId named(ObjectNode service) {
        var id = HsdsUk.text(service, "organization_id");
        return (id == null ? java.util.Optional.<Organisation>empty() : known.cameAs(id))
                .map(Organisation::id)
                .orElseThrow(() -> Problem.invalid(
                        "unknown-organisation",
                        "The service comes without its organisation, and none is known under its organization_id",
                        Violation.inBody("organization_id", "is not the id of an organisation taken in before")));
    }

    private Outcome onlyOrganisation(ObjectNode record, Side side) {
        return organisations.takeIn(valid(HsdsUk.organisation(record, side)), HsdsUk.originOfOrganisation(record));
    }

    private Outcome offer(OrganisationId by, ObjectNode record) {
        return offers.takeIn(by, valid(HsdsUk.offer(record)));
    }

    private <T> T valid(T read) {
        var violations = validator.validate(read).stream()
                .map(each -> Violation.inBody(each.getPropertyPath().toString(), each.getMessage()))
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.invalid("invalid", "The record breaks a rule", violations);
        }
        return read;
    }
}
