package org.coproductionhub.evaluation.methods;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a method is, for people who want to check it.
 *
 * @param version changes whenever the same data would give another number
 * @param measures what the number says, in words
 * @param formula in words and symbols
 * @param reference where it was published, or that it is a proposal of this project
 * @param status {@code proposed} for an index that has not been validated, else absent
 */
public record Description(
        String name,
        String version,
        String measures,
        String formula,
        String reference,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String status) {}
