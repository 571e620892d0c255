package org.coproductionhub.kit.bulk;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coproductionhub.kit.problem.Problem;

/** Keeps how far each import with a key has come, and what it answered so far, for 24 hours. */
@ApplicationScoped
class ProgressTable {

    private final DataSource database;

    /** Whose import it is. */
    record Key(UUID network, String client, String key) {}

    ProgressTable(DataSource database) {
        this.database = database;
    }

    Optional<Progress> find(Key key) throws SQLException {
        try (var connection = database.getConnection();
                var select = prepare(connection, key, """
                        select entries, digest, created, updated, unchanged, refused, finished from import_progress
                        where network_id = ? and client = ? and key = ?""");
                var row = select.executeQuery()) {
            return row.next() ? Optional.of(progress(row)) : Optional.empty();
        }
    }

    /** Gives back what was answered so far. */
    void recall(Key key, Answer answer, Tally tally) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var select = prepare(connection, key, """
                        select results from import_result
                        where network_id = ? and client = ? and key = ? order by entries""")) {
            select.setFetchSize(10);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    answer.add(rows.getBytes(1), tally);
                }
            }
        }
    }

    /**
     * Notes a step with the transaction that makes it.
     *
     * @throws Problem 409 where another sending of the same import has gone further meanwhile
     */
    void advance(Key key, Progress from, Progress to, byte[] results) throws SQLException {
        try (var connection = database.getConnection()) {
            begin(connection, key, from);
            if (!move(connection, key, from, to)) {
                throw Problem.conflict(
                        "idempotency-key-in-flight", "Another sending of this import is at work; ask again later");
            }
            if (results.length > 0) {
                try (var insert = prepare(
                        connection,
                        key,
                        "insert into import_result (network_id, client, key, entries, results) values (?, ?, ?, ?, ?)")) {
                    insert.setLong(4, to.entries());
                    insert.setBytes(5, results);
                    insert.executeUpdate();
                }
            }
        }
    }

    @Scheduled(every = "15m", delayed = "1m")
    @Transactional
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete /* every network, since age alone decides */ from"
                        + " import_progress where changed_at < now() - interval '24 hours'")) {
            delete.executeUpdate();
        }
    }

    private static void begin(Connection connection, Key key, Progress from) throws SQLException {
        if (from.entries() > 0) {
            return;
        }
        try (var insert = prepare(connection, key, """
                insert into import_progress
                    (network_id, client, key, entries, digest, created, updated, unchanged, refused, finished)
                values (?, ?, ?, 0, ?, 0, 0, 0, 0, false) on conflict do nothing""")) {
            insert.setBytes(4, from.digest());
            insert.executeUpdate();
        }
    }

    private static boolean move(Connection connection, Key key, Progress from, Progress to) throws SQLException {
        try (var update = connection.prepareStatement("""
                update import_progress
                set entries = ?, digest = ?, created = ?, updated = ?, unchanged = ?, refused = ?, finished = ?,
                    changed_at = now()
                where network_id = ? and client = ? and key = ? and entries = ? and digest = ? and not finished""")) {
            update.setLong(1, to.entries());
            update.setBytes(2, to.digest());
            update.setLong(3, to.tally().created());
            update.setLong(4, to.tally().updated());
            update.setLong(5, to.tally().unchanged());
            update.setLong(6, to.tally().refused());
            update.setBoolean(7, to.finished());
            update.setObject(8, key.network());
            update.setString(9, key.client());
            update.setString(10, key.key());
            update.setLong(11, from.entries());
            update.setBytes(12, from.digest());
            return update.executeUpdate() == 1;
        }
    }

    private static PreparedStatement prepare(Connection connection, Key key, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setObject(1, key.network());
        statement.setString(2, key.client());
        statement.setString(3, key.key());
        return statement;
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var tally = new Tally(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
        return new Progress(row.getLong(1), row.getBytes(2), tally, row.getBoolean(7));
    }
}
