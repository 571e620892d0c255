package org.coproductionhub.organisations.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.coproductionhub.kit.outbox.Outbox;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.coproductionhub.organisations.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** The use cases of partnerships: load, act, publish; and flush, so that the answer shows the version it made. */
@ApplicationScoped
public class PartnershipService {

    private final Partnerships partnerships;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Clock clock;

    PartnershipService(Partnerships partnerships, Organisations organisations, Outbox outbox, Clock clock) {
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Partnership form(FormPartnership command) {
        var partners = command.organisations().stream()
                .map(id -> invited(id, "organisations"))
                .toList();
        var partnership = new Partnership(PartnershipId.next(), command.described(LocalDate.now(clock)), partners);
        partnerships.persist(partnership);
        outbox.publish(partnership, partnership.formed());
        partnerships.flush();
        return partnership;
    }

    @Transactional
    Partnership describe(PartnershipId id, @Nullable IfMatch ifMatch, UnaryOperator<Purpose> change) {
        var partnership = changing(id, ifMatch);
        partnership
                .describeAs(change.apply(partnership.purpose()))
                .ifPresent(event -> outbox.publish(partnership, event));
        partnerships.flush();
        return partnership;
    }

    @Transactional
    Partnership join(PartnershipId id, @Nullable IfMatch ifMatch, OrganisationId organisation) {
        var partner = invited(organisation, "organisation");
        return change(id, ifMatch, partnership -> partnership.join(partner, LocalDate.now(clock)));
    }

    @Transactional
    Partnership change(
            PartnershipId id, @Nullable IfMatch ifMatch, Function<Partnership, ? extends PartnershipEvent> change) {
        var partnership = changing(id, ifMatch);
        outbox.publish(partnership, change.apply(partnership));
        partnerships.flush();
        return partnership;
    }

    private Partnership changing(PartnershipId id, @Nullable IfMatch ifMatch) {
        var partnership = partnerships.get(id);
        IfMatch.check(ifMatch, partnership);
        return partnership;
    }

    private Partner invited(OrganisationId id, String field) {
        var organisation = organisations.findByIdOptional(id).orElseThrow(() -> unknown(id, field));
        organisation.mustBeHere();
        return new Partner(id, organisation.side());
    }

    private static Problem unknown(OrganisationId id, String field) {
        var message = "There is no organisation " + id + " in this network";
        return Problem.invalid("unknown-organisation", message, Violation.inBody(field, message));
    }
}
