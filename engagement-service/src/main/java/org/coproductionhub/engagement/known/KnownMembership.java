package org.coproductionhub.engagement.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** An organisation's membership as its last event told it. Written by the listener alone. */
@Entity
@Immutable
class KnownMembership {

    /** The organisation's. */
    @Id
    private UUID id;

    @TenantId
    @Column(name = "network_id", updatable = false)
    private String networkId;

    private String state;

    @SuppressWarnings("NullAway.Init")
    protected KnownMembership() {}
}
