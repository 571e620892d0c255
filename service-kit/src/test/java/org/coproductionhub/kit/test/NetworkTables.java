package org.coproductionhub.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tables that belong to networks, and the unique indexes by which a network's row is found.
 *
 * @param names of the tables with a column {@code network_id}
 * @param keys names of the unique indexes on it
 */
record NetworkTables(Set<String> names, Set<String> keys) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static NetworkTables of(Connection connection) throws SQLException {
        return new NetworkTables(strings(connection, """
                        select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where a.attname = 'network_id' and not a.attisdropped and c.relkind in ('r', 'p')"""), strings(connection, """
                        select c.relname from pg_attribute a join pg_index i on i.indexrelid = a.attrelid
                                                             join pg_class c on c.oid = i.indexrelid
                        where a.attname = 'network_id' and i.indisunique"""));
    }

    /** What of other networks a statement could reach. */
    Optional<String> reachedBy(String sql, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var plan = statement.executeQuery("explain (generic_plan, verbose, format json) " + sql)) {
            plan.next();
            return new Reach(this).of(parse(plan.getString(1)));
        } catch (SQLException unexplained) {
            // Mostly a parameter whose type only its sender knew: a cast in the statement says it.
            return names.stream().anyMatch(name -> mentions(sql, name))
                    ? Optional.of("cannot be explained (" + unexplained.getMessage() + ")")
                    : Optional.empty();
        }
    }

    private static boolean mentions(String sql, String name) {
        return Pattern.compile("\\b" + name + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }

    private static JsonNode parse(String plan) {
        try {
            return JSON.readTree(plan).path(0).path("Plan");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> strings(Connection connection, String query) throws SQLException {
        Set<String> strings = new HashSet<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
