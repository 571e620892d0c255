package org.coproductionhub.evaluation.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A partnership as its last event told it. Written by the listener alone. */
@Entity
@Immutable
class KnownPartnership {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "network_id", updatable = false)
    private String networkId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Partner> organisations;

    private String state;

    @SuppressWarnings("NullAway.Init")
    protected KnownPartnership() {}

    boolean hasEnded() {
        return state.equals("ENDED");
    }

    List<Partner> partners() {
        return organisations;
    }
}
