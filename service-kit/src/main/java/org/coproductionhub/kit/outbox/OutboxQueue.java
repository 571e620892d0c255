package org.coproductionhub.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The side of the table that the relay sees, over one connection that also holds the relay's lock: who lost the
 * connection lost the lock, and can delete nothing.
 */
final class OutboxQueue implements AutoCloseable {

    private static final ObjectReader HEADERS =
            new ObjectMapper().readerFor(new TypeReference<Map<String, String>>() {});

    private static final String LOCK = "select pg_try_advisory_lock('outbox'::regclass::oid::bigint)";

    /** The oldest first, so many or so much, without those behind a parked event of the same aggregate. */
    private static final String NEXT = """
            select /* every network, since the relay serves them all */ id, topic, aggregate_id, headers, payload from (
                select id, topic, aggregate_id, headers, payload,
                       sum(coalesce(octet_length(payload), 0)) over (order by id rows unbounded preceding)
                           - coalesce(octet_length(payload), 0) as bytes_before
                from outbox
                where not exists (
                    select from outbox_dead dead
                    where dead.topic = outbox.topic and dead.aggregate_id = outbox.aggregate_id)
                order by id limit ?) waiting
            where bytes_before < ? order by id""";

    private static final String DELETE =
            "delete /* every network, since the relay serves them all */ from outbox where id = any (?)";

    private static final String PARK = """
            with parked as (delete /* every network, since the relay serves them all */ from outbox where id = ? returning *)
            insert into outbox_dead (id, network_id, event_id, topic, aggregate_id, aggregate_version, type, headers,
                                     payload, reason)
            select parked.*, ? from parked""";

    private final Connection connection;
    private final OutboxSettings settings;

    private OutboxQueue(Connection connection, OutboxSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    static OutboxQueue open(OutboxSettings settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "outbox-relay");
        settings.username().ifPresent(username -> properties.setProperty("user", username));
        settings.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        // the server lets go of a vanished relay's lock in 25 s; a delete lost in a crash is an event sent twice
        properties.setProperty(
                "options",
                "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
                        + " -c synchronous_commit=off");
        var connection = new Driver().connect(settings.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("hub.outbox.jdbc-url is not one of PostgreSQL: " + settings.jdbcUrl());
        }
        return new OutboxQueue(connection, settings);
    }

    /** Whether this relay is the active one from now on, until the connection ends. */
    boolean takeLead() throws SQLException {
        try (var statement = connection.prepareStatement(LOCK);
                var result = statement.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }

    List<OutboxRow> next() throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, settings.batch());
            statement.setLong(2, settings.batchBytes());
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    /** Forgets what was sent, and puts aside what never can be. */
    void settle(Delivery delivery) throws SQLException {
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, delivery.sent());
            delete.executeUpdate();
        }
        for (var refusal : delivery.refused()) {
            try (var park = connection.prepareStatement(PARK)) {
                park.setLong(1, refusal.row().id());
                park.setString(2, refusal.reason());
                park.executeUpdate();
            }
        }
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        try {
            return new OutboxRow(
                    result.getLong(1),
                    result.getString(2),
                    result.getString(3),
                    HEADERS.readValue(result.getString(4)),
                    result.getBytes(5));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The headers of outbox row " + result.getLong(1), impossible);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
