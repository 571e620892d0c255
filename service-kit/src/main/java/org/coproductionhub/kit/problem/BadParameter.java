package org.coproductionhub.kit.problem;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that can't be read. Jakarta REST answers 404 for these wherever they stand, which is right for the id in a
 * path and misleading for a filter; and it keeps the name of the parameter to itself, so it is found by its value, which
 * every failed conversion repeats.
 */
final class BadParameter {

    private BadParameter() {}

    /** 400 naming the query parameter; {@code null} where it was none. */
    static @Nullable Problem inQuery(Throwable conversion) {
        var request = CurrentRequestManager.get();
        var message = String.valueOf(conversion.getMessage());
        return request == null
                ? null
                : request.getUriInfo().getQueryParameters().entrySet().stream()
                        .filter(sent ->
                                sent.getValue().stream().anyMatch(value -> !value.isEmpty() && message.contains(value)))
                        .findFirst()
                        .map(sent -> refused(sent.getKey()))
                        .orElse(null);
    }

    private static Problem refused(String parameter) {
        return Problem.unreadable(
                "bad-parameter",
                "The parameter '" + parameter + "' can't be read",
                Violation.inQuery(parameter, "has a value that can't be read"));
    }
}
