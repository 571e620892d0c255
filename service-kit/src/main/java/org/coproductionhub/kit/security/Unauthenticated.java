package org.coproductionhub.kit.security;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.coproductionhub.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 without a token, or with one that does not hold. In place of the mappers of resteasy-problem 3.21, which were built
 * against another shape of Quarkus' challenges and end in a 500.
 */
class Unauthenticated {

    private static final int BEFORE_RESTEASY_PROBLEM = 1000;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_RESTEASY_PROBLEM)
    Response none(UnauthorizedException none, UriInfo uri) {
        return challenge("Send a bearer token", uri);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_RESTEASY_PROBLEM)
    Response refused(AuthenticationFailedException refused, UriInfo uri) {
        return challenge("The bearer token does not hold: it has run out, or is not from our identity provider", uri);
    }

    private static Response challenge(String detail, UriInfo uri) {
        return HttpProblem.builder(Problem.unauthorized(detail))
                .withInstance(URI.create(uri.getRequestUri().getRawPath()))
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
