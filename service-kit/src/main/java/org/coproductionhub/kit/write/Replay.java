package org.coproductionhub.kit.write;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Leaves the request with the answer that its first sending got. */
class Replay extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable String location;
    private final @Nullable String etag;
    private final @Nullable String body;

    Replay(int status, @Nullable String location, @Nullable String etag, @Nullable String body) {
        super(null, null, false, false);
        this.status = status;
        this.location = location;
        this.etag = etag;
        this.body = body;
    }

    /** Turns it into the answer. */
    static class Mapper {

        @ServerExceptionMapper
        Response replay(Replay replay) {
            return Response.status(replay.status)
                    .header("Idempotency-Replayed", "true")
                    .header(HttpHeaders.LOCATION, replay.location)
                    .header(HttpHeaders.ETAG, replay.etag)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(replay.body)
                    .build();
        }
    }
}
