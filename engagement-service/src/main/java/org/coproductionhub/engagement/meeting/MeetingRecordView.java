package org.coproductionhub.engagement.meeting;

import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.kit.web.Versioned;

/** A meeting record as the network sees it, with its counts by side. */
public record MeetingRecordView(
        UUID engagementId, MeetingRecord record, MeetingCounts countsBySide, Instant recordedAt, long version)
        implements Versioned {

    public static MeetingRecordView of(KeptRecord kept) {
        return new MeetingRecordView(
                kept.key(), kept.content(), kept.content().countsBySide(), kept.recordedAt(), kept.version());
    }
}
