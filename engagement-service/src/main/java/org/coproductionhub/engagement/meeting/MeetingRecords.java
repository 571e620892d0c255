package org.coproductionhub.engagement.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;

/** The meeting records of the network at work, by their engagement's id. */
@ApplicationScoped
public class MeetingRecords implements PanacheRepositoryBase<KeptRecord, UUID> {

    /** Keeps the record of that engagement. */
    public void keep(UUID engagement, MeetingRecord content, Instant at) {
        persist(new KeptRecord(engagement, content, at));
    }

    /** The record of that engagement, or 404 as long as it is not closed. */
    public KeptRecord get(UUID engagement) {
        return findByIdOptional(engagement).orElseThrow(() -> Problem.notFound("meeting record"));
    }
}
