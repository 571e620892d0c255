package org.coproductionhub.local.demo;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the three services are, and how to get a token for them.
 *
 * @param organisations base address of organisations-service
 * @param engagement    base address of engagement-service
 * @param evaluation    base address of evaluation-service
 */
public record Network(URI organisations, URI engagement, URI evaluation, Tokens tokens) {

    /** Gives bearer tokens. */
    @FunctionalInterface
    public interface Tokens {

        /** A token of that role, speaking for that organisation if one is given. */
        String mint(String role, @Nullable UUID organisation);
    }

    Api organisationsAs(String role, @Nullable UUID organisation) {
        return as(organisations, role, organisation);
    }

    Api engagementAs(String role, @Nullable UUID organisation) {
        return as(engagement, role, organisation);
    }

    Api evaluationAs(String role, @Nullable UUID organisation) {
        return as(evaluation, role, organisation);
    }

    /** Somebody who was invited to answer, and has no account. */
    Api evaluationAsHolderOf(String invitation) {
        return new Api(evaluation, "Invitation", invitation);
    }

    private Api as(URI service, String role, @Nullable UUID organisation) {
        return new Api(service, "Authorization", "Bearer " + tokens.mint(role, organisation));
    }
}
