package org.coproductionhub.evaluation.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A power statement as its last event told it. Written by the listener alone. */
@Entity
@Immutable
class KnownPowerStatement {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "network_id", updatable = false)
    private String networkId;

    private UUID partnershipId;

    private String state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> entriesBySide;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> signedBySides;

    @SuppressWarnings("NullAway.Init")
    protected KnownPowerStatement() {}

    /** Whether both sides have said something in it and signed it, and no review is due. */
    boolean isMutual() {
        return state.equals("AGREED") && spokenAndSignedBy(Side.COMMUNITY) && spokenAndSignedBy(Side.STATUTORY);
    }

    private boolean spokenAndSignedBy(Side side) {
        return entriesBySide.getOrDefault(side.name(), 0) > 0 && signedBySides.contains(side.name());
    }
}
