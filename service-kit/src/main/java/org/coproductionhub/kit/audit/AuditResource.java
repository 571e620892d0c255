package org.coproductionhub.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.coproductionhub.kit.security.Roles.DATA_PROTECTION;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import javax.sql.DataSource;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The network's audit log. */
@Path("/v1/audit")
@RolesAllowed({DATA_PROTECTION, HUB_ADMIN})
@RunOnVirtualThread
public class AuditResource {

    private final DataSource database;
    private final Caller caller;

    AuditResource(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAudit", summary = "List who did what and who was refused, the latest first")
    public Page<AuditEntry> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Parameter(description = "The `next` of the page before.") @Nullable String after,
            @QueryParam("actor") @Size(max = 200) @Parameter(description = "Only what this subject did.") @Nullable
                    String actor)
            throws SQLException {
        var entries = new ArrayList<AuditEntry>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select id, at, actor, organisation, action, target, outcome, address from audit_log
                        where network_id = ? and id < ? and (?::text is null or actor = ?)
                        order by id desc limit ?
                        """)) {
            select.setObject(1, caller.network());
            select.setLong(2, after == null ? Long.MAX_VALUE : decoded(after));
            select.setString(3, actor);
            select.setString(4, actor);
            select.setInt(5, limit + 1);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(AuditEntry.of(rows));
                }
            }
        }
        boolean more = entries.size() > limit;
        var shown = more ? entries.subList(0, limit) : entries;
        return new Page<>(shown, more ? encoded(shown.getLast().number()) : null, null);
    }

    private static String encoded(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(number).getBytes(UTF_8));
    }

    private static long decoded(String opaque) {
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(opaque), UTF_8));
        } catch (IllegalArgumentException notOurs) {
            throw Problem.unreadable(
                    "bad-cursor",
                    "Send the 'next' of an earlier page, unchanged",
                    Violation.inQuery("after", "is not a cursor of this list"));
        }
    }
}
