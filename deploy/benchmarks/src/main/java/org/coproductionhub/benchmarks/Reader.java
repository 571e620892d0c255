package org.coproductionhub.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.UUID;

/** One connection that reads behind one wall as a service does: every read is a transaction of its own. */
final class Reader implements AutoCloseable {

    private static final String TELL = "select set_config('hub.network', ?, true)";

    private final Connection connection;
    private final Wall wall;
    private final SplittableRandom random = new SplittableRandom(18);

    Reader(Connection connection, Wall wall) throws SQLException {
        this.connection = connection;
        this.wall = wall;
        connection.setAutoCommit(false);
    }

    /** How many transactions were done until the given {@link System#nanoTime()}. */
    long readsUntil(long end, Read read, Directory.Network network) throws SQLException {
        enter(network);
        var sql = wall.telling == Wall.Telling.SAME_TRIP ? TELL + ";" + read.sql : read.sql;
        long reads = 0;
        try (var tell = connection.prepareStatement(TELL);
                var statement = connection.prepareStatement(sql)) {
            for (; System.nanoTime() < end; reads++) {
                read(tell, statement, read, network);
            }
        }
        return reads;
    }

    private void read(PreparedStatement tell, PreparedStatement statement, Read read, Directory.Network network)
            throws SQLException {
        int at = 1;
        if (wall.telling == Wall.Telling.PER_TRANSACTION) {
            tell.setString(1, network.id().toString());
            tell.executeQuery().close();
        } else if (wall.telling == Wall.Telling.SAME_TRIP) {
            statement.setString(at++, network.id().toString());
        }
        for (var value : read.question(network, random)) {
            statement.setObject(at++, value);
        }
        statement.execute();
        if (wall.telling == Wall.Telling.SAME_TRIP) {
            statement.getMoreResults();
        }
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                if (!network.id().equals(rows.getObject(1, UUID.class))
                        || rows.getString(3).isEmpty()) {
                    throw new IllegalStateException("A row of another network was read");
                }
            }
        }
        connection.commit();
    }

    /** How PostgreSQL goes about this read behind this wall, one line: the nodes and what each does with its condition. */
    String plan(Read read, Directory.Network network) throws SQLException {
        enter(network);
        try (var tell = connection.prepareStatement(TELL);
                var explain = connection.prepareStatement(
                        "explain (analyze, costs off, timing off, summary off, buffers off) " + read.sql)) {
            tell.setString(1, network.id().toString());
            tell.executeQuery().close();
            List<Object> values = read.question(network, random);
            for (int at = 0; at < values.size(); at++) {
                explain.setObject(at + 1, values.get(at));
            }
            var plan = new StringJoiner("\n");
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            connection.commit();
            return plan.toString();
        }
    }

    private void enter(Directory.Network network) throws SQLException {
        if (wall.telling != Wall.Telling.PER_SESSION) {
            return;
        }
        try (var set = connection.prepareStatement("select set_config('hub.network', ?, false)")) {
            set.setString(1, network.id().toString());
            set.executeQuery().close();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
