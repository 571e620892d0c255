package org.coproductionhub.kit.listening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Brings batches into projections. */
@ApplicationScoped
class Projections {

    /** Ordered, so that replicas lock rows in the same order. */
    private record Row(UUID network, UUID id) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int byId = id.compareTo(other.id);
            return byId != 0 ? byId : network.compareTo(other.network);
        }
    }

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Map<Projection<?>, ProjectionSql> statements = new ConcurrentHashMap<>();

    Projections(AgroalDataSource database, MessageReader reader) {
        this.database = database;
        this.json = reader.json();
    }

    /** All in one transaction: a single statement, unless aggregates are gone as well. */
    <T extends Record> void store(Projection<T> projection, List<Message<T>> messages) {
        var newest = newest(messages);
        var sql = statements.computeIfAbsent(projection, this::statements);
        try (var connection = database.getConnection()) {
            execute(connection, sql.delete(), rows(newest, true));
            execute(connection, sql.upsert(), rows(newest, false));
        } catch (SQLException failed) {
            throw new PersistenceException("Could not store into " + projection.table(), failed);
        }
    }

    private static <T> Collection<Message<T>> newest(List<Message<T>> messages) {
        var newest = new TreeMap<Row, Message<T>>();
        for (var message : messages) {
            newest.merge(
                    new Row(message.network(), message.key()),
                    message,
                    (one, other) -> other.sequence() > one.sequence() ? other : one);
        }
        return newest.values();
    }

    private <T> List<ObjectNode> rows(Collection<Message<T>> newest, boolean gone) {
        return newest.stream()
                .filter(message -> message.gone() == gone)
                .map(this::row)
                .toList();
    }

    private ObjectNode row(Message<?> message) {
        var row = json.createObjectNode()
                .put(ProjectionSql.NETWORK, message.network().toString())
                .put(ProjectionSql.ID, message.key().toString())
                .put(ProjectionSql.VERSION, message.sequence());
        if (!message.gone()) {
            json.<ObjectNode>valueToTree(message.data())
                    .properties()
                    .forEach(field -> row.set(ProjectionSql.column(field.getKey()), field.getValue()));
        }
        return row;
    }

    private void execute(Connection connection, String sql, List<ObjectNode> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, json.writeValueAsString(rows));
            statement.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ProjectionSql statements(Projection<?> projection) {
        var type = json.constructType(projection.heard());
        var properties = json.getSerializationConfig().introspect(type).findProperties();
        return ProjectionSql.of(
                projection.table(),
                properties.stream().map(property -> property.getName()).toList());
    }
}
