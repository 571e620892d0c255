package org.coproductionhub.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param actor        subject of the token, or {@code anonymous}
 * @param organisation the one the caller spoke for, if any
 * @param action       what was done, or the HTTP method of what was refused
 * @param target       the path
 * @param outcome      {@code DONE}, or {@code REFUSED} with the status
 * @param address      where the request came from
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        @Nullable UUID organisation,
        String action,
        String target,
        String outcome,
        String address) {

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getObject("organisation", UUID.class),
                row.getString("action"),
                row.getString("target"),
                row.getString("outcome"),
                row.getString("address"));
    }
}
