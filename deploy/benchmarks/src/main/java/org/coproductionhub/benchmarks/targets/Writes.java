package org.coproductionhub.benchmarks.targets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.coproductionhub.benchmarks.targets.Contest.Work;

/** Registering an organisation, with its audit row and its event, against the insert of the same row and a commit. */
final class Writes implements Question {

    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 8);
    private static final AtomicLong NUMBER = new AtomicLong();

    @Override
    public void ask(Stage stage, Table table) throws Exception {
        stage.cast("organisations");
        var network = UUID.randomUUID();
        List<Work> suite = new ArrayList<>();
        List<Work> raw = new ArrayList<>();
        for (int number = 0; number < CONNECTIONS; number++) {
            suite.add(new Register(stage.http("organisations", network)));
            raw.add(new Insert(stage.owner("organisations"), UUID.randomUUID()));
        }
        var result = new Contest(Contest.Effort.wanted()).between(suite, raw);
        table.ratio("writes with an event (raw INSERT + COMMIT)", result, 0.5);
    }

    private record Register(HttpConnection http) implements Work {
        @Override
        public void once() throws IOException {
            http.post(
                    Registering.PATH,
                    Registering.body("Written " + NUMBER.incrementAndGet()).getBytes(UTF_8));
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }

    private static final class Insert implements Work {

        private final Connection connection;
        private final PreparedStatement insert;
        private final UUID network;

        Insert(Connection connection, UUID network) throws SQLException {
            this.connection = connection;
            this.network = network;
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("""
                    insert into organisation (network_id, id, version, state, side, name, description, kind, coalface,
                                              focus_areas, languages, identifiers, registered_at,
                                              modified_at)
                    values (?, uuidv7(), 0, 'REGISTERED', 'COMMUNITY', ?, ?, 'COMMUNITY_GROUP', true, ?, ?, '{}', now(),
                            now())""");
        }

        @Override
        public void once() throws SQLException {
            insert.setObject(1, network);
            insert.setString(2, "Written " + NUMBER.incrementAndGet());
            insert.setString(3, "Meets on Thursdays to cook, talk and plan what the neighbourhood needs.");
            insert.setObject(4, new String[] {"EMPOWERMENT", "HEALTH"});
            insert.setObject(5, new String[] {"en"});
            insert.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
