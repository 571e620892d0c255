package org.coproductionhub.engagement.engagement;

import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which engagements a list shows; what is left out does not narrow it. */
public class EngagementFilter extends PageQuery {

    /** What {@link Audience#includes} says, as a query. */
    private static final String SEEN_BY = """
            array_contains(e.hosts, cast(:me as uuid))
            or e.state <> DRAFT and (%s exists (
                select 1 from KnownPartnership p
                where p.id = e.partnershipId and array_contains(p.organisations, cast(:me as uuid))))
            """;

    private static final String OPENLY = "e.visibility <> PARTNERSHIP or";

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words to find in title and description; \"quoted phrases\", or, -without.")
    @Nullable
    String q;

    @QueryParam("state")
    Engagement.@Nullable State state;

    @QueryParam("kind")
    @Nullable
    Kind kind;

    @QueryParam("host")
    @Parameter(description = "An organisation that hosts it.")
    @Nullable
    UUID host;

    @QueryParam("partnership")
    @Nullable
    UUID partnership;

    @QueryParam("from")
    @Parameter(description = "Only what starts at or after this instant (ISO 8601).")
    @Nullable
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Only what starts before this instant (ISO 8601).")
    @Nullable
    Instant to;

    Page<EngagementView> applyTo(EntityManager entityManager, Audience audience) {
        return new Listing<>(entityManager, Engagement.class, Engagement::key)
                .where(seenBy(audience), "me", audience.seesAll() ? null : audience.organisation())
                .where("cast(sql('search @@ websearch_to_tsquery(''english'', ?)', :q) as Boolean) = true", "q", q)
                .where("e.state = :state", "state", state)
                .where("e.kind = :kind", "kind", kind)
                .where("array_contains(e.hosts, cast(:host as uuid))", "host", host)
                .where("e.partnershipId = :partnership", "partnership", partnership)
                .where("e.startsAt >= :from", "from", from)
                .where("e.startsAt < :to", "to", to)
                .latestFirst("e.startsAt", Engagement::startsAt)
                .page(this, EngagementView::of);
    }

    private static String seenBy(Audience audience) {
        return SEEN_BY.formatted(audience.evaluates() ? "true or" : OPENLY);
    }
}
