package org.coproductionhub.kit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.coproductionhub.kit.audit.AuditLog;
import org.coproductionhub.kit.bulk.ProgressTable.Key;
import org.coproductionhub.kit.network.NetworkResolver;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.security.Caller;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Takes many things in by one request. A feature says what a line holds and what to do with it; what it throws refuses
 * its line and no other.
 *
 * <pre>{@code
 * @POST
 * @Consumes({BulkImport.NDJSON, BulkImport.CSV, MediaType.APPLICATION_JSON})
 * public Response importOrganisations(@BeanParam ImportQuery query, InputStream body) {
 *     return bulk.run(query, body, RegisterOrganisation.class, service::takeIn);
 * }
 * }</pre>
 *
 * The resource is not {@code @Once}: an import is many transactions. With an {@code Idempotency-Key} an interrupted import
 * that is sent again goes on where it was.
 */
@ApplicationScoped
public class BulkImport {

    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private static final int LONGEST_KEY = 200;

    private final ObjectMapper json;
    private final Reading reading;
    private final ProgressTable table;
    private final EntityManager entityManager;
    private final NetworkResolver network;
    private final Caller caller;
    private final AuditLog audit;

    BulkImport(
            ObjectMapper json,
            Reading reading,
            ProgressTable table,
            EntityManager entityManager,
            NetworkResolver network,
            Caller caller,
            AuditLog audit) {
        this.json = json;
        this.reading = reading;
        this.table = table;
        this.entityManager = entityManager;
        this.network = network;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Takes in all that the body holds.
     *
     * @param type what a line holds; read and validated as strictly as any request
     * @param take does what the line says, in a transaction of ours, or throws why not
     */
    public <T> Response run(ImportQuery query, InputStream body, Class<T> type, Function<T, Outcome> take) {
        try {
            var answer = new Answer(json);
            try {
                return run(query, body, type, take, answer);
            } catch (IOException | SQLException | RuntimeException | Error failed) {
                answer.close();
                throw failed;
            }
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private <T> Response run(
            ImportQuery query, InputStream body, Class<T> type, Function<T, Outcome> take, Answer answer)
            throws IOException, SQLException {
        var format = Format.of(query.contentType);
        var items = new Items<>(format.read(body, json, type), reading, type, format, asked(format));
        var key = query.dryRun ? null : key();
        var done = key == null ? null : table.find(key).orElse(null);
        if (key != null && done != null) {
            items.skip(done);
            table.recall(key, answer, done.tally());
            if (done.finished()) {
                return answered(answer).header("Idempotency-Replayed", "true").build();
            }
        }
        if (!query.dryRun) {
            QuarkusTransaction.requiringNew().call(this::audited);
        }
        var from = done != null ? done : new Progress(0, items.digest(), Tally.NOTHING, false);
        var run = new Run(json, table, answer, key, from);
        if (query.inOneTransaction()) {
            boolean stored = new OneTransaction<>(items, take, entityManager, run).takeAll(query.dryRun);
            return stored || query.dryRun ? answered(answer).build() : refused(answer);
        }
        new Chunks<>(items, take, entityManager, run).takeAll();
        return answered(answer).build();
    }

    private boolean audited() throws SQLException {
        audit.written("import");
        return true;
    }

    private static Response.ResponseBuilder answered(Answer answer) {
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE);
    }

    private static Response refused(Answer answer) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:coproductionhub:problem:import-refused");
        problem.put("title", "Invalid content");
        problem.put("status", 422);
        problem.put("detail", "Some lines were refused, so nothing was stored");
        problem.put("instance", CurrentRequestManager.get().getUriInfo().getPath());
        problem.put("code", "import-refused");
        answer.refuse(problem);
        return Response.status(422)
                .entity(answer)
                .type("application/problem+json")
                .build();
    }

    private @Nullable Key key() {
        var key = CurrentRequestManager.get().getHttpHeaders().getHeaderString("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.unreadable(
                    "bad-idempotency-key", "An idempotency key has 1 to " + LONGEST_KEY + " characters");
        }
        return new Key(network.current(), caller.subject(), key);
    }

    private static String asked(Format format) {
        var uri = CurrentRequestManager.get().getUriInfo().getRequestUri();
        return format + " " + uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
