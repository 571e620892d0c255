package org.coproductionhub.kit.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds the rule that one network never sees another's rows, over every statement that a service really sent: whatever
 * wrote it (Hibernate, a native query, plain JDBC), PostgreSQL has counted it, and can say how it understands it.
 *
 * <p>Each table with a column {@code network_id} that a statement reads, changes or deletes from must be held to a
 * network that the statement was given. A statement that is meant to work across networks says so and why, in itself:
 * {@code select … /* every network, since the relay serves them all *}{@code /}.
 *
 * <p>The server needs {@code shared_preload_libraries=pg_stat_statements}.
 */
public final class NetworkWall {

    private static final Pattern SAYS_WHY = Pattern.compile("/\\*\\s*every network, \\S.*?\\*/", Pattern.DOTALL);
    private static final Pattern READS_OR_WRITES = Pattern.compile(
            "\\s*\\(*\\s*(select|insert|update|delete|merge|with|table)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String jdbcUrl;
    private final String username;
    private final String password;
    private final Set<Long> seen = new HashSet<>();

    /** Over what this user has sent to this database. */
    public NetworkWall(String jdbcUrl, String username, String password) {
        // GENERIC_PLAN brings parameters of its own, which only the simple protocol leaves alone.
        this.jdbcUrl = jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "preferQueryMode=simple";
        this.username = username;
        this.password = password;
    }

    /** Makes the counted statements readable in that database; done by a superuser, once. Doing it again changes nothing. */
    public static void raise(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("""
                    create schema if not exists statistics;
                    grant usage on schema statistics to public;
                    create extension if not exists pg_stat_statements schema statistics""");
        }
    }

    /** The statements sent since the last call that reach past their network, each with what it reaches. */
    public List<String> breaches() {
        try (var connection = DriverManager.getConnection(jdbcUrl, username, password)) {
            var tables = NetworkTables.of(connection);
            List<String> breaches = new ArrayList<>();
            for (var sent : newStatements(connection)) {
                if (READS_OR_WRITES.matcher(sent).matches()
                        && !SAYS_WHY.matcher(sent).find()) {
                    tables.reachedBy(sent, connection).ifPresent(reached -> breaches.add(reached + ": " + sent));
                }
            }
            return breaches;
        } catch (SQLException failed) {
            throw new IllegalStateException("The statements of the tests cannot be looked at", failed);
        }
    }

    private List<String> newStatements(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select queryid, query from statistics.pg_stat_statements
                        where userid = current_user::regrole
                          and dbid = (select oid from pg_database where datname = current_database())""")) {
            while (rows.next()) {
                if (seen.add(rows.getLong(1))) {
                    statements.add(rows.getString(2));
                }
            }
        }
        return statements;
    }
}
