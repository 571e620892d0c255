package org.coproductionhub.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401 as a problem. They come before resteasy-problem's own, which don't work on this version of Quarkus. */
class AuthenticationMappers {

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = Priorities.USER - 2)
    Response withoutToken(RoutingContext http, UnauthorizedException refused) {
        return unauthorized(http, refused);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = Priorities.USER - 2)
    Response withBadToken(RoutingContext http, AuthenticationFailedException refused) {
        return unauthorized(http, refused);
    }

    private static Response unauthorized(RoutingContext http, Exception refused) {
        var context = ProblemContext.of(refused, http.normalizedPath());
        return ExceptionMapperBase.postProcessorsRegistry
                .applyPostProcessing(Problem.unauthorized(), context)
                .toResponse();
    }
}
