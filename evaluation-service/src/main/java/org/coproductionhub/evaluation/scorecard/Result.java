package org.coproductionhub.evaluation.scorecard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.evaluation.scorecard.IndexEvent.IndexPublished;
import org.coproductionhub.kit.persistence.Aggregate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a scored round says, worked out once. It is published when its round is released. */
@Entity
public class Result extends Aggregate {

    /** The round's. */
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Findings findings;

    @Column(updatable = false)
    private String inputDigest;

    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Result() {}

    @SuppressWarnings("NullAway.Init")
    Result(Round round, Findings findings, String inputDigest) {
        this.id = round.key();
        this.partnershipId = round.partnershipId();
        this.findings = findings;
        this.inputDigest = inputDigest;
    }

    IndexPublished publish(Instant at) {
        publishedAt = at;
        return new IndexPublished(id, partnershipId, findings.published());
    }

    @Override
    public UUID key() {
        return id;
    }

    Findings findings() {
        return findings;
    }

    /** SHA-256 of all that the findings were worked out from, in hexadecimal. */
    String inputDigest() {
        return inputDigest;
    }
}
