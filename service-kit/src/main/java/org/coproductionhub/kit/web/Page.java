package org.coproductionhub.kit.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next  where the next page begins; absent on the last
 * @param total how many there are in all; only with {@code ?count=true}
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Send it as ?after= to read the next page. Absent on the last page.") @Nullable
        String next,

        @Schema(description = "How many there are in all, when asked with ?count=true.") @Nullable
        Long total) {}
