package org.coproductionhub.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkWallTest {

    private EmbeddedPostgres postgres;
    private Connection service;
    private NetworkWall wall;

    @BeforeAll
    void a_service_with_letters_and_their_stamps() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        try (var superuser = postgres.getPostgresDatabase().getConnection();
                var statement = superuser.createStatement()) {
            NetworkWall.raise(superuser);
            NetworkWall.raise(superuser);
            statement.execute("create role service login; grant create on schema public to service");
        }
        var url = postgres.getJdbcUrl("service", "postgres");
        service = DriverManager.getConnection(url);
        run("""
                create table letter (network_id uuid not null, id uuid not null unique, text text not null,
                                     version int not null default 0, primary key (network_id, id));
                create table stamp (network_id uuid not null, id uuid not null, letter_id uuid not null,
                                    primary key (network_id, id));
                create table colour (name text primary key)""");
        wall = new NetworkWall(url, "service", "");
    }

    @BeforeEach
    void nothing_has_been_sent_yet() {
        wall.breaches();
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select l.id, l.network_id from letter l",
                "select count(*) from letter",
                "select text from letter where id = gen_random_uuid()",
                "select text from letter where network_id = gen_random_uuid() or text = 'hello'",
                "select text from letter where network_id = coalesce(null, network_id)",
                "select text from letter where network_id is not null",
                "select s.id from letter l join stamp s on s.letter_id = l.id where l.network_id = gen_random_uuid()",
                "select s.id from letter l join stamp s on s.letter_id = l.id and s.network_id = l.network_id",
                "select l.id from letter l left join stamp s on s.letter_id = l.id and s.network_id = l.network_id and s.network_id = gen_random_uuid()",
                "select l.id from letter l left join stamp s on s.letter_id = l.id and l.network_id = gen_random_uuid() and s.network_id = l.network_id",
                "select name from colour where exists (select from letter where text = name)",
                "with all_of_them as (select * from letter) select count(*) from all_of_them",
                "update letter set text = 'mine', version = version + 1 where id = gen_random_uuid() and version = 3",
                "delete from stamp",
                "insert into stamp (network_id, id, letter_id) select gen_random_uuid(), id, id from letter",
                "insert into letter (network_id, id, text) values (gen_random_uuid(), gen_random_uuid(), 'x') on conflict (id) do update set text = excluded.text",
                "/* every network, */ select text from letter where text = 'no reason'",
            })
    void a_statement_that_reaches_past_its_network_is_seen(String sql) throws SQLException {
        run(sql);

        assertThat(wall.breaches()).hasSize(1);
        assertThat(wall.breaches()).as("told once").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select text from letter where network_id = '0198c5f0-0000-7000-8000-000000000001' limit 20",
                "select text from letter where (text = 'a' or text = 'b') and network_id = '0198c5f0-0000-7000-8000-000000000001'",
                "select s.id from letter l join stamp s on s.letter_id = l.id and s.network_id = l.network_id where l.network_id = gen_random_uuid()",
                "select l.id from letter l left join stamp s on s.letter_id = l.id and s.network_id = l.network_id where l.network_id = gen_random_uuid()",
                "select name from colour where exists (select from letter where text = name and network_id = gen_random_uuid())",
                "select name from colour",
                "update letter set text = 'mine' where network_id = gen_random_uuid() and id = gen_random_uuid() and version = 4",
                "delete from letter l using unnest('{}'::uuid[], '{}'::uuid[]) gone(network_id, id) where l.network_id = gone.network_id and l.id = gone.id",
                "insert into letter (network_id, id, text) values (gen_random_uuid(), gen_random_uuid(), 'y')",
                "insert into letter (network_id, id, text) values (gen_random_uuid(), gen_random_uuid(), 'z') on conflict (network_id, id) do update set text = excluded.text where letter.version < excluded.version",
                "select /* every network, since the relay serves them all */ id from letter where text = 'a'",
                "create index letter_text on letter (text)",
            })
    void a_statement_that_keeps_to_its_network_or_says_why_not_is_left_alone(String sql) throws SQLException {
        run(sql);

        assertThat(wall.breaches()).isEmpty();
    }

    @Test
    void a_prepared_statement_is_seen_like_any_other() throws SQLException {
        for (var where : List.of("network_id = ? and id = ?", "id = ? and version = length(?::text)")) {
            try (var statement = service.prepareStatement("select version from letter where " + where)) {
                statement.setObject(1, UUID.randomUUID());
                statement.setObject(2, UUID.randomUUID());
                statement.executeQuery();
            }
        }

        assertThat(wall.breaches())
                .singleElement()
                .asString()
                .startsWith("reaches every network's letter: select version from letter where id = $1");
    }

    private void run(String sql) throws SQLException {
        try (var statement = service.createStatement()) {
            statement.execute(sql);
        }
    }
}
