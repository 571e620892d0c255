package org.coproductionhub.kit.bulk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How the caller wants an import done. A resource takes it as {@code @BeanParam}. */
public class ImportQuery {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Only say what would happen; store nothing.")
    boolean dryRun;

    @QueryParam("atomic")
    @DefaultValue("false")
    @Parameter(description = "All or nothing: where a line is refused, nothing is stored and the answer is 422.")
    boolean atomic;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    @Parameter(hidden = true)
    @Nullable
    String contentType;

    boolean inOneTransaction() {
        return dryRun || atomic;
    }
}
