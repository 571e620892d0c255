package org.coproductionhub.kit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The part of a list that the caller asks for. A resource takes it as {@code @BeanParam @Valid PageQuery}. */
public class PageQuery {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many items a page holds.")
    int limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before.")
    @Nullable
    String after;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Also count all that match.")
    boolean count;

    public int limit() {
        return limit;
    }

    /** Where the page before ended, if there was one. */
    @Nullable
    Cursor after() {
        return after == null ? null : Cursor.decode(after);
    }

    public boolean count() {
        return count;
    }
}
