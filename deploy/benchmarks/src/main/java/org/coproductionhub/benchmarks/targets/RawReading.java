package org.coproductionhub.benchmarks.targets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.coproductionhub.benchmarks.targets.Contest.Work;

/**
 * The statements that a read of organisations-service sends, each column fetched, with nothing around them. What the
 * service sends is seen with {@code QUARKUS_HIBERNATE_ORM_LOG_SQL=true}.
 */
final class RawReading implements Work {

    private static final String COLUMNS = """
            o.id, o.network_id, o.coalface, o.description, o.focus_areas, o.kind, o.languages, o.modified_at, o.name,
            o.registered_at, o.side, o.side_reason, o.state, o.version, o.website""";

    private static final String BY_ID =
            "select " + COLUMNS + " from organisation o where (o.network_id, o.id) in ((?, ?))";

    private static final String LIST = "select " + COLUMNS + """
             from organisation o where o.network_id = ? and 1 = 1 and (o.name, o.id) > (?, ?)
             order by o.name, o.id fetch first 21 rows only""";

    private static final String IDENTIFIERS = """
            select organisation_id, network_id, id, identifier, scheme from organisation_identifier
            where network_id = ? and organisation_id = any (?)""";

    private final Connection connection;
    private final PreparedStatement organisations;
    private final PreparedStatement identifiers;
    private final Network network;
    private final boolean list;
    private final SplittableRandom random = new SplittableRandom();

    private RawReading(Connection connection, Network network, boolean list) throws SQLException {
        this.connection = connection;
        this.network = network;
        this.list = list;
        organisations = connection.prepareStatement(list ? LIST : BY_ID);
        identifiers = connection.prepareStatement(IDENTIFIERS);
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
        organisations.setObject(1, network.id());
        if (list) {
            organisations.setString(2, member.name());
            organisations.setObject(3, member.id());
        } else {
            organisations.setObject(2, member.id());
        }
        var ids = fetched(organisations);
        identifiers.setObject(1, network.id());
        identifiers.setObject(2, ids.toArray(String[]::new));
        fetched(identifiers);
    }

    /** Every column of every row; returns the first of each. */
    private static List<String> fetched(PreparedStatement statement) throws SQLException {
        List<String> firsts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                firsts.add(rows.getString(1));
                for (int column = 2; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
        return firsts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
