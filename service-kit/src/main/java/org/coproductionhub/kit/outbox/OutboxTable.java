package org.coproductionhub.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The side of the table that adds to it. */
@ApplicationScoped
class OutboxTable {

    private static final String INSERT = """
            insert into outbox (network_id, event_id, topic, aggregate_id, aggregate_version, type, headers, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String RELEASE = """
            with parked as (delete /* every network, since the relay serves them all */ from outbox_dead returning *)
            insert into outbox (id, network_id, event_id, topic, aggregate_id, aggregate_version, type, headers, payload)
            overriding system value
            select id, network_id, event_id, topic, aggregate_id, aggregate_version, type, headers, payload
            from parked""";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    OutboxTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** In the current transaction, all in one round trip. */
    void insert(List<Envelope> envelopes) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var envelope : envelopes) {
                set(insert, envelope);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new PersistenceException("The events could not be stored", failed);
        }
    }

    /** Puts what was parked back on its way, at its old place; answers how many. */
    int release() {
        try (var connection = database.getConnection();
                var release = connection.prepareStatement(RELEASE)) {
            return release.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException("The parked events could not be released", failed);
        }
    }

    private void set(PreparedStatement insert, Envelope envelope) throws SQLException {
        insert.setObject(1, envelope.source().network());
        insert.setObject(2, envelope.id());
        insert.setString(3, envelope.type().topic());
        insert.setObject(4, envelope.source().key());
        insert.setLong(5, envelope.source().version());
        insert.setString(6, envelope.type().type());
        insert.setString(7, headers(envelope));
        insert.setBytes(8, envelope.payload());
    }

    private String headers(Envelope envelope) {
        try {
            return json.writeValueAsString(envelope.headers());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
