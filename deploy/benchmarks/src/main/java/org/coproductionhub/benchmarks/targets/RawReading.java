package org.coproductionhub.benchmarks.targets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.coproductionhub.benchmarks.targets.Contest.Work;

/**
 * The statement that a read of organisations-service comes to, each column fetched, with nothing around it. What the
 * service sends is seen with {@code QUARKUS_HIBERNATE_ORM_LOG_SQL=true}.
 */
final class RawReading implements Work {

    private static final String COLUMNS = """
            o.id, o.network_id, o.coalface, o.description, o.focus_areas, o.identifiers, o.kind, o.languages,
            o.modified_at, o.name, o.registered_at, o.side, o.side_reason, o.state, o.version, o.website""";

    private static final String BY_ID =
            "select " + COLUMNS + " from organisation o where (o.network_id, o.id) in ((?, ?))";

    private static final String LIST = "select " + COLUMNS + " " + """
            from organisation o where o.network_id = ? and 1 = 1 and (o.name, o.id) > (?, ?)
             order by o.name, o.id fetch first 21 rows only""";

    private final Connection connection;
    private final PreparedStatement statement;
    private final Network network;
    private final boolean list;
    private final SplittableRandom random = new SplittableRandom();

    private RawReading(Connection connection, Network network, boolean list) throws SQLException {
        this.connection = connection;
        this.network = network;
        this.list = list;
        statement = connection.prepareStatement(list ? LIST : BY_ID);
    }

    static RawReading byId(Connection connection, Network network) throws SQLException {
        return new RawReading(connection, network, false);
    }

    static RawReading lists(Connection connection, Network network) throws SQLException {
        return new RawReading(connection, network, true);
    }

    @Override
    public void once() throws SQLException {
        var member = network.any(random);
        statement.setObject(1, network.id());
        if (list) {
            statement.setString(2, member.name());
            statement.setObject(3, member.id());
        } else {
            statement.setObject(2, member.id());
        }
        int found = 0;
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            for (; rows.next(); found++) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
        if (found == 0 && !list) {
            throw new SQLException("No organisation " + member.id());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
