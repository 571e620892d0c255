package org.coproductionhub.organisations.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Ids;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** An identifier held by an organisation: unique in its network, which is why it is a row of its own. */
@Entity
@Table(name = "organisation_identifier")
class RegisteredIdentifier {

    @Id
    private UUID id;

    @TenantId
    @PartitionKey
    @Column(name = "network_id", updatable = false)
    private String networkId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Embedded
    private Identifier value;

    @SuppressWarnings("NullAway.Init")
    protected RegisteredIdentifier() {}

    @SuppressWarnings("NullAway.Init")
    RegisteredIdentifier(Organisation organisation, Identifier value) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.value = value;
    }

    Identifier value() {
        return value;
    }
}
