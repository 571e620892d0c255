package org.coproductionhub.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses who has a token without a network: what is not public belongs to one. */
class NetworkRequired {

    private final SecurityIdentity identity;
    private final Caller caller;

    NetworkRequired(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource) {
        if (!identity.isAnonymous() && caller.networkIfKnown().isEmpty() && !isForAll(resource)) {
            caller.network();
        }
    }

    private static boolean isForAll(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }
}
