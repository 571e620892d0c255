package org.coproductionhub.engagement.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is known of other services' organisations and partnerships. It comes from their events, never by asking: what is
 * not known may arrive a moment later, so the answer says that asking again is worth it.
 */
@ApplicationScoped
public class Known {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final EntityManager entityManager;

    Known(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Refuses hosts that are not known (yet), or that have left. */
    public void mustBeAbleToHost(Collection<UUID> organisations) {
        var unknown = new HashSet<>(organisations);
        unknown.removeAll(idsOf("select o.id from KnownOrganisation o where o.id in :ids", organisations));
        if (!unknown.isEmpty()) {
            throw Problem.notYet(
                    "host-not-known-yet", "Not known here, or not yet: the organisations " + unknown, SOON);
        }
        var gone = new HashSet<>(
                idsOf("select o.id from KnownOrganisation o where o.id in :ids and o.state = 'LEFT'", organisations));
        gone.addAll(idsOf("select m.id from KnownMembership m where m.id in :ids and m.state = 'LEFT'", organisations));
        if (!gone.isEmpty()) {
            throw Problem.conflict("host-has-left", "They have left the network and can't host: " + gone);
        }
    }

    /** Refuses a partnership that is not known (yet), or that has ended. None at all is fine. */
    public void mustBeAlive(@Nullable UUID partnership) {
        if (partnership == null) {
            return;
        }
        var known = partnership(partnership)
                .orElseThrow(() -> Problem.notYet(
                        "partnership-not-known-yet",
                        "Not known here, or not yet: the partnership " + partnership,
                        SOON));
        if (known.hasEnded()) {
            throw Problem.conflict("partnership-ended", "The partnership has ended: " + partnership);
        }
    }

    /** Whether that organisation is one of the partnership's. */
    public boolean belongs(UUID organisation, @Nullable UUID partnership) {
        return partnership != null
                && partnership(partnership)
                        .filter(known -> known.includes(organisation))
                        .isPresent();
    }

    private Optional<KnownPartnership> partnership(UUID id) {
        return Optional.ofNullable(entityManager.find(KnownPartnership.class, id));
    }

    private Collection<UUID> idsOf(String query, Collection<UUID> among) {
        return entityManager
                .createQuery(query, UUID.class)
                .setParameter("ids", among)
                .getResultList();
    }
}
