package org.coproductionhub.evaluation.known;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;

/**
 * What is known of the other services' partnerships. It comes from their events, never by asking: what is not known may
 * arrive a moment later, so the answer says that asking again is worth it.
 */
@ApplicationScoped
public class Known {

    /** After how long asking again is worth it. */
    public static final Duration SOON = Duration.ofSeconds(1);

    private final EntityManager entityManager;

    Known(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Refuses a partnership that is not known (yet), or that has ended. */
    public void mustBeAlive(UUID partnership) {
        if (find(partnership).hasEnded()) {
            throw Problem.conflict("partnership-ended", "The partnership has ended: " + partnership);
        }
    }

    /** Refuses (404) a partnership of which nothing was ever heard. */
    public void mustExist(UUID partnership) {
        if (entityManager.find(KnownPartnership.class, partnership) == null) {
            throw Problem.notFound("partnership");
        }
    }

    /** The partnership's organisations that are still there, on the side each is on now. */
    public List<Partner> partnersOf(UUID partnership) {
        var partners = find(partnership).partners();
        var organisations =
                organisations(partners.stream().map(Partner::organisationId).toList());
        return partners.stream()
                .map(partner -> {
                    var known = organisations.get(partner.organisationId());
                    return known == null ? partner : new Partner(partner.organisationId(), known.side());
                })
                .filter(partner -> {
                    var known = organisations.get(partner.organisationId());
                    return known == null || !known.hasLeft();
                })
                .toList();
    }

    /** The aims that are not retired, in the order they were proposed. */
    public List<Aim> aimsOf(UUID partnership) {
        return entityManager
                .createQuery(
                        "from KnownVisionAim a where a.partnershipId = :partnership and a.state <> 'RETIRED' order by a.id",
                        KnownVisionAim.class)
                .setParameter("partnership", partnership)
                .getResultStream()
                .map(KnownVisionAim::aim)
                .toList();
    }

    /** Whether there is an agreed power statement to which both sides have said something of their own. */
    public boolean hasMutualStatement(UUID partnership) {
        return entityManager
                .createQuery(
                        "from KnownPowerStatement s where s.partnershipId = :partnership", KnownPowerStatement.class)
                .setParameter("partnership", partnership)
                .getResultStream()
                .anyMatch(KnownPowerStatement::isMutual);
    }

    /** The closed meetings of those days (UTC, both included), the earliest first. */
    public List<Meeting> meetingsOf(UUID partnership, LocalDate from, LocalDate to) {
        return entityManager
                .createQuery(
                        "from KnownEngagement e where e.partnershipId = :partnership and e.state = 'CLOSED'"
                                + " and e.record is not null and e.startsAt >= :from and e.startsAt < :end"
                                + " order by e.startsAt, e.id",
                        KnownEngagement.class)
                .setParameter("partnership", partnership)
                .setParameter("from", from.atStartOfDay(UTC).toInstant())
                .setParameter("end", to.plusDays(1).atStartOfDay(UTC).toInstant())
                .getResultStream()
                .map(KnownEngagement::meeting)
                .toList();
    }

    private KnownPartnership find(UUID partnership) {
        var known = entityManager.find(KnownPartnership.class, partnership);
        if (known == null) {
            throw Problem.notYet(
                    "partnership-not-known-yet", "Not known here, or not yet: the partnership " + partnership, SOON);
        }
        return known;
    }

    private Map<UUID, KnownOrganisation> organisations(List<UUID> ids) {
        return entityManager
                .createQuery("from KnownOrganisation o where o.id in :ids", KnownOrganisation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(KnownOrganisation::id, organisation -> organisation));
    }
}
