package org.coproductionhub.benchmarks.targets;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A network of ten thousand organisations, each with a page of words and a number in a register. */
record Network(UUID id, List<Member> members) {

    private static final int SIZE = 10_000;

    private static final String FILL = """
            insert into organisation (network_id, id, version, state, side, name, description, kind, coalface,
                                      focus_areas, languages, identifiers, registered_at, modified_at)
            select ?, uuidv7(), 0, 'REGISTERED', (array['COMMUNITY', 'STATUTORY'])[1 + n % 2],
                   'Group ' || md5(n::text), (select string_agg(md5(n::text || w), ' ') from generate_series(1, 6) w),
                   'CHARITY', n % 3 = 0, array['HEALTH', 'EMPOWERMENT'], array['en'],
                   array['GB-CHC-' || (1000000 + n)], now(), now()
            from generate_series(1, ?) n""";

    record Member(UUID id, String name) {}

    static Network in(Stage stage) throws SQLException {
        var network = UUID.randomUUID();
        try (var owner = stage.owner("organisations");
                var fill = owner.prepareStatement(FILL);
                var all = owner.prepareStatement("select id, name from organisation where network_id = ?");
                var vacuum = owner.createStatement()) {
            fill.setObject(1, network);
            fill.setInt(2, SIZE);
            fill.executeUpdate();
            vacuum.execute("vacuum (analyze) organisation");
            all.setObject(1, network);
            List<Member> members = new ArrayList<>();
            try (var rows = all.executeQuery()) {
                while (rows.next()) {
                    members.add(new Member(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
            return new Network(network, List.copyOf(members));
        }
    }

    Member any(RandomGenerator random) {
        return members.get(random.nextInt(members.size()));
    }
}
