package org.coproductionhub.organisations.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.coproductionhub.kit.outbox.Outbox;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.IfMatch;
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
        var profile = command.profile();
        organisations.holderOf(profile.identifiers()).ifPresent(OrganisationService::refuseSecond);
        var organisation = new Organisation(OrganisationId.next(), command.side(), profile, clock.instant());
        organisations.persist(organisation);
        outbox.publish(organisation, organisation.registered());
        organisations.flush();
        return organisation;
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
