package org.coproductionhub.kit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The root of what changes together. It belongs to one network, and its version counts its changes: the version is the
 * entity tag that callers see and the {@code sequence} of the events it emits, one event a version.
 */
@MappedSuperclass
public abstract class Aggregate {

    /**
     * Filled in and filtered by Hibernate; a String because that is what Quarkus hands over, {@code uuid} in the table. The
     * partition key puts it into the where clause of updates and deletes too.
     */
    @TenantId
    @PartitionKey
    @Column(name = "network_id", updatable = false)
    private String networkId;

    @Version
    private long version;

    @Transient
    private @Nullable Long loadedVersion;

    @PostLoad
    void loaded() {
        loadedVersion = version;
    }

    /** The opaque id under which other services know it: the key of its events. */
    public abstract UUID key();

    /** The network that owns it; known once it is stored. */
    public UUID network() {
        return UUID.fromString(networkId);
    }

    /** Whether nothing of its own has been written since it was loaded. */
    public boolean isAsLoaded() {
        return loadedVersion != null && loadedVersion == version;
    }

    /** How often it has changed since it was stored, from 0. */
    public long version() {
        return version;
    }
}
