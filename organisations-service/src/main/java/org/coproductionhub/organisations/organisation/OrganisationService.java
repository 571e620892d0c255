package org.coproductionhub.organisations.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.coproductionhub.kit.bulk.Outcome;
import org.coproductionhub.kit.outbox.Outbox;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.organisations.origin.Origin;
import org.jspecify.annotations.Nullable;

/** The use cases of organisations: load, act, publish; and flush, so that the answer shows the version it made. */
@ApplicationScoped
public class OrganisationService {

    private final Organisations organisations;
    private final Outbox outbox;
    private final Clock clock;

    OrganisationService(Organisations organisations, Outbox outbox, Clock clock) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Organisation register(RegisterOrganisation command) {
        organisations.holderOf(command.held()).ifPresent(OrganisationService::refuseSecond);
        var organisation = add(command, null);
        organisations.flush();
        return organisation;
    }

    /**
     * Takes in a line of an import. The organisation is known again by an identifier, else by the id it has in the other
     * directory, else, where the line has neither, by its name and side. What the line leaves out stays as it is.
     *
     * @param origin the directory's id and words, where the line comes from one; a directory knows nothing of sides
     */
    @Transactional
    public Outcome takeIn(RegisterOrganisation said, @Nullable Origin origin) {
        var known = known(said, origin);
        if (known.isEmpty()) {
            return Outcome.created(add(said, origin).key());
        }
        var organisation = known.get();
        if (origin == null && said.side() != organisation.side()) {
            throw Problem.conflict(
                    "side-differs",
                    "The organisation " + organisation.id() + " is on the side " + organisation.side()
                            + "; a side is changed with a reason, not by an import");
        }
        var now = clock.instant();
        var event = organisation.update(said.over(organisation.profile()), now);
        boolean more = origin != null && organisation.cameFrom(origin, now);
        event.ifPresent(updated -> outbox.publish(organisation, updated));
        return event.isPresent() || more ? Outcome.updated(organisation.key()) : Outcome.unchanged(organisation.key());
    }

    private Organisation add(RegisterOrganisation said, @Nullable Origin origin) {
        var now = clock.instant();
        var organisation = new Organisation(OrganisationId.next(), said.side(), said.profile(), now);
        if (origin != null) {
            organisation.cameFrom(origin, now);
        }
        organisations.persist(organisation);
        outbox.publish(organisation, organisation.registered());
        return organisation;
    }

    private Optional<Organisation> known(RegisterOrganisation said, @Nullable Origin origin) {
        var byIdentifier = organisations.holderOf(said.held());
        if (byIdentifier.isPresent()) {
            return byIdentifier;
        }
        if (origin != null) {
            return organisations.cameAs(origin.id());
        }
        return said.held().isEmpty() ? organisations.named(said.name(), said.side()) : Optional.empty();
    }

    @Transactional
    Organisation update(OrganisationId id, @Nullable IfMatch ifMatch, UnaryOperator<Profile> change) {
        var organisation = changing(id, ifMatch);
        organisation
                .update(change.apply(organisation.profile()), clock.instant())
                .ifPresent(event -> outbox.publish(organisation, event));
        organisations.flush();
        return organisation;
    }

    @Transactional
    Organisation changeSide(OrganisationId id, @Nullable IfMatch ifMatch, Side to, String reason) {
        var organisation = changing(id, ifMatch);
        outbox.publish(organisation, organisation.changeSide(to, reason, clock.instant()));
        organisations.flush();
        return organisation;
    }

    /** Part of leaving the network: see membership, which says when and why. */
    @Transactional
    public void leave(OrganisationId id) {
        var organisation = organisations.get(id);
        outbox.publish(organisation, organisation.leave(clock.instant()));
    }

    /** Part of enquiring about membership: see membership. */
    @Transactional
    public void comeBack(OrganisationId id) {
        var organisation = organisations.get(id);
        organisation.comeBack(clock.instant()).ifPresent(event -> outbox.publish(organisation, event));
    }

    private Organisation changing(OrganisationId id, @Nullable IfMatch ifMatch) {
        var organisation = organisations.get(id);
        IfMatch.check(ifMatch, organisation);
        return organisation;
    }

    private static void refuseSecond(Organisation holder) {
        throw Problem.conflict(
                "identifier-taken", "An organisation with this identifier is registered already: " + holder.id());
    }
}
