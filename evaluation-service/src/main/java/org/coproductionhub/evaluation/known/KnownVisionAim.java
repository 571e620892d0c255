package org.coproductionhub.evaluation.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A vision aim as its last event told it. Written by the listener alone. */
@Entity
@Immutable
class KnownVisionAim {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "network_id", updatable = false)
    private String networkId;

    private UUID partnershipId;

    private String statement;

    private UUID proposedBy;

    @Enumerated(EnumType.STRING)
    private Side proposedBySide;

    private String state;

    @SuppressWarnings("NullAway.Init")
    protected KnownVisionAim() {}

    Aim aim() {
        return new Aim(id, statement, proposedBy, proposedBySide, state);
    }
}
