package org.coproductionhub.kit.web;

/**
 * A JSON Merge Patch (RFC 7396) for a {@code T}: what it names is changed, what is {@code null} in it is taken away. A
 * resource takes it as its body, {@code @Consumes(MergePatch.MEDIA_TYPE)}.
 *
 * @param <T> a record; the patched whole is read as strictly as any request, and validated
 */
@FunctionalInterface
public interface MergePatch<T> {

    String MEDIA_TYPE = "application/merge-patch+json";

    /**
     * The patched record.
     *
     * @throws org.coproductionhub.kit.problem.Problem 400 or 422 where the result can't be read or breaks a rule
     */
    T applyTo(T current);
}
