package org.coproductionhub.kit.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Answers that are more than a body. */
public final class Answers {

    private Answers() {}

    /** 201 with the place where the new thing can be read: the list it was posted to, and its id. */
    public static <T> RestResponse<T> created(T view, UUID id) {
        var list = CurrentRequestManager.get().getUriInfo().getPath();
        return RestResponse.ResponseBuilder.<T>created(
                        UriBuilder.fromPath(list).path(id.toString()).build())
                .entity(view)
                .build();
    }
}
