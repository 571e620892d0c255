package org.coproductionhub.kit.limits;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.InputStream;
import java.util.Arrays;
import org.coproductionhub.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** A body is at most 1 MiB, but where a resource takes it as a stream and bounds it itself. */
class BodyLimit {

    private static final int LARGEST = 1 << 20;

    @ServerRequestFilter
    void limit(ContainerRequestContext request, SimpleResourceInfo resource) {
        if (!request.hasEntity() || Arrays.asList(resource.parameterTypes()).contains(InputStream.class)) {
            return;
        }
        if (request.getLength() > LARGEST) {
            throw tooLarge();
        }
        if (request.getLength() < 0) {
            request.setEntityStream(new BoundedStream(request.getEntityStream(), LARGEST, BodyLimit::tooLarge));
        }
    }

    private static Problem tooLarge() {
        return Problem.tooLarge("A body is at most 1 MiB");
    }
}
