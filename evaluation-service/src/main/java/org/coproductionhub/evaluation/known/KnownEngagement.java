package org.coproductionhub.evaluation.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An engagement as its last event told it; the record is there once it is closed. Written by the listener alone. */
@Entity
@Immutable
class KnownEngagement {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "network_id", updatable = false)
    private String networkId;

    private @Nullable UUID partnershipId;

    private String state;

    private Instant startsAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Meeting.Counts record;

    @SuppressWarnings("NullAway.Init")
    protected KnownEngagement() {}

    Meeting meeting() {
        return new Meeting(id, startsAt, record);
    }
}
