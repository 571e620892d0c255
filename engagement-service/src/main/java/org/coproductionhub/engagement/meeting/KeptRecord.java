package org.coproductionhub.engagement.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The record of a closed engagement, kept under the engagement's id. */
@Entity
@Table(name = "meeting_record")
public class KeptRecord extends Aggregate {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    private MeetingRecord content;

    @Column(updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected KeptRecord() {}

    @SuppressWarnings("NullAway.Init")
    KeptRecord(UUID engagement, MeetingRecord content, Instant at) {
        this.id = engagement;
        this.content = content;
        this.recordedAt = at;
    }

    @Override
    public UUID key() {
        return id;
    }

    MeetingRecord content() {
        return content;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
