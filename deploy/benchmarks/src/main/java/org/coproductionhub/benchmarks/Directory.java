package org.coproductionhub.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ten networks of ten thousand organisations each, in one table whose wall depends on the role that reads it. */
final class Directory {

    static final int NETWORKS = 10;
    static final int ORGANISATIONS_EACH = 10_000;
    private static final int WORDS = 4_000;

    private static final String TABLE = """
            create extension pg_trgm;
            create table organisation (
                network_id uuid not null,
                id uuid not null,
                name text not null,
                description text not null,
                search tsvector generated always as (to_tsvector('simple', name || ' ' || description)) stored,
                primary key (network_id, id));
            select setseed(0.18);
            insert into organisation (network_id, id, name, description)
            select md5('network ' || n)::uuid, uuidv7(),
                   (select initcap(string_agg(substr('bcdfghlmnprstvwy', (random() * 15)::int + 1, 1)
                                   || substr('aeiou', (random() * 4)::int + 1, 1)
                                   || case when s %% 3 = 0 then ' ' else '' end, ''))
                    from generate_series(1, 9) s where n + o > 0),
                   (select string_agg('w' || (random() * %3$d)::int, ' ') from generate_series(1, 12) where n + o > 0)
            from generate_series(1, %1$d) n, generate_series(1, %2$d) o order by random();
            create index organisation_by_name on organisation (network_id, name, id);
            create index organisation_search on organisation using gin (search);
            create index organisation_similar on organisation using gin (name gin_trgm_ops);
            """;

    /** One table and its same pages for everybody: only the role decides whether, and by which policy, rows are hidden. */
    private static final String ROLES = """
            create role open login bypassrls;
            create role walled login;
            create role walled_subselect login;
            grant select on organisation to open, walled, walled_subselect;
            alter table organisation enable row level security;
            create policy own_network on organisation to walled
                using (network_id = current_setting('hub.network')::uuid);
            create policy own_network_subselect on organisation to walled_subselect
                using (network_id = (select current_setting('hub.network')::uuid));
            """;

    record Organisation(UUID id, String name) {}

    record Network(UUID id, List<Organisation> organisations) {
        Organisation anyOf(RandomGenerator random) {
            return organisations.get(random.nextInt(organisations.size()));
        }
    }

    private final List<Network> networks;

    private Directory(List<Network> networks) {
        this.networks = networks;
    }

    static Directory createdBy(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(TABLE.formatted(NETWORKS, ORGANISATIONS_EACH, WORDS));
            statement.execute(ROLES);
            statement.execute("vacuum (analyze, freeze) organisation");
            Map<UUID, Network> networks = new LinkedHashMap<>();
            try (var rows = statement.executeQuery("select network_id, id, name from organisation")) {
                while (rows.next()) {
                    networks.computeIfAbsent(rows.getObject(1, UUID.class), id -> new Network(id, new ArrayList<>()))
                            .organisations()
                            .add(new Organisation(rows.getObject(2, UUID.class), rows.getString(3)));
                }
            }
            return new Directory(List.copyOf(networks.values()));
        }
    }

    Network network(int number) {
        return networks.get(Math.floorMod(number, networks.size()));
    }

    static String anyWord(RandomGenerator random) {
        return "w" + random.nextInt(WORDS);
    }
}
