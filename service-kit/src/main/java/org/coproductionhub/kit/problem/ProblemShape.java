package org.coproductionhub.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** The one place where whatever went wrong gets the shape that callers rely on; what is ours to know stays inside. */
@ApplicationScoped
public class ProblemShape implements ProblemPostProcessor {

    private static final Map<Integer, String> CODES = Map.of(
            400, "unreadable",
            401, "unauthorized",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            422, "invalid");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var shaped = problem instanceof Problem ? problem : shaped(problem, context.cause);
        return shaped.getInstance() != null
                ? shaped
                : HttpProblem.builder(shaped).withInstance(instance(context)).build();
    }

    /** What a caller is told of something that went wrong; 500 {@code internal} where it is ours to know. */
    public static Problem of(Throwable thrown) {
        var known = knownIn(thrown);
        return known != null ? known : internal();
    }

    private static HttpProblem shaped(HttpProblem problem, Throwable thrown) {
        var known = knownIn(thrown);
        if (known != null) {
            return known;
        }
        int status = problem.getStatusCode();
        if (status >= 500) {
            return internal();
        }
        var builder = HttpProblem.builder(problem);
        var code = CODES.getOrDefault(status, "refused");
        return builder.withType(URI.create("urn:coproductionhub:problem:" + code))
                .with("code", code)
                .build();
    }

    private static Problem internal() {
        return Problem.of(500, "Internal error", "internal", "Something went wrong on our side", java.util.List.of());
    }

    private static @Nullable Problem knownIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static @Nullable Problem known(Throwable cause) {
        return switch (cause) {
            case Problem ours -> ours;
            case ConstraintViolationException broken ->
                Problem.of(422, "Invalid content", "invalid", "The content breaks a rule", BrokenRules.of(broken));
            case JsonProcessingException json -> UnreadableJson.problem(json);
            case OptimisticLockException stale -> changedMeanwhile();
            case StaleStateException stale -> changedMeanwhile();
            case NotFoundException parameter
            when parameter.getCause() != null -> BadParameter.inQuery(parameter.getCause());
            case PSQLException sql -> ofDatabase(sql);
            case SQLException sql
            when sql.getMessage() != null && sql.getMessage().contains("Acquisition timeout") ->
                Problem.unavailable("The database is busy");
            default -> null;
        };
    }

    private static Problem changedMeanwhile() {
        return Problem.stale("Somebody else changed it at the same moment; read it again");
    }

    /** A unique constraint is named after the problem it guards against: {@code identifier_taken}. */
    private static @Nullable Problem ofDatabase(PSQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        var server = sql.getServerErrorMessage();
        if (state.equals("23505") && server != null && server.getConstraint() != null) {
            var code = server.getConstraint().toLowerCase(Locale.ROOT).replace('_', '-');
            return Problem.conflict(code, "Somebody else did this at the same moment, or it is there already");
        }
        boolean away =
                state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.startsWith("40");
        return away ? Problem.unavailable("The database is away for a moment; nothing was changed") : null;
    }

    private static URI instance(ProblemContext context) {
        return URI.create(context.path == null ? "/" : context.path.replace(' ', '+'));
    }
}
