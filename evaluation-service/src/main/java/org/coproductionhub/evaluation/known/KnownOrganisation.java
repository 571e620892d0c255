package org.coproductionhub.evaluation.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** An organisation as its last event told it. Written by the listener alone. */
@Entity
@Immutable
class KnownOrganisation {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "network_id", updatable = false)
    private String networkId;

    @Enumerated(EnumType.STRING)
    private Side side;

    private String state;

    @SuppressWarnings("NullAway.Init")
    protected KnownOrganisation() {}

    UUID id() {
        return id;
    }

    Side side() {
        return side;
    }

    boolean hasLeft() {
        return state.equals("LEFT");
    }
}
