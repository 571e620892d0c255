package org.coproductionhub.kit.network;

import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.UUID;
import org.coproductionhub.kit.security.Caller;

/** Tells Hibernate whose rows to see: those of the network at work, and of no network where there is none. */
@ApplicationScoped
@Default
@PersistenceUnitExtension
@Unremovable
public class NetworkResolver implements TenantResolver {

    private final Caller caller;

    NetworkResolver(Caller caller) {
        this.caller = caller;
    }

    /** The network at work, or one that does not exist. */
    public UUID current() {
        var said = Network.said();
        return said != null ? said : caller.networkIfKnown().orElse(Network.NONE);
    }

    @Override
    public String getDefaultTenantId() {
        return Network.NONE.toString();
    }

    @Override
    public String resolveTenantId() {
        return current().toString();
    }
}
