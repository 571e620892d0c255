package org.coproductionhub.kit.listening;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.util.List;
import java.util.Set;

/**
 * The two statements of a projection; the parameter of each is one JSON array of rows, so a batch is one round trip.
 *
 * @param upsert keeps what is newer than the table knows
 * @param delete forgets what is gone
 */
record ProjectionSql(String upsert, String delete) {

    static final String NETWORK = "network_id";
    static final String ID = "id";
    static final String VERSION = "version";

    /** Columns that the envelope fills. */
    private static final Set<String> TAKEN = Set.of(NETWORK, ID, VERSION);

    static ProjectionSql of(String table, List<String> properties) {
        var columns = properties.stream().map(ProjectionSql::column).toList();
        if (columns.isEmpty() || columns.stream().anyMatch(TAKEN::contains)) {
            throw new IllegalArgumentException(
                    "A projection keeps something besides network, id and version, which come with every event");
        }
        var upsert = """
                insert into %1$s (network_id, id, version, %2$s)
                select network_id, id, version, %2$s from json_populate_recordset(null::%1$s, ?::json)
                on conflict (network_id, id) do update set version = excluded.version, %3$s
                where %1$s.version < excluded.version""".formatted(
                table,
                String.join(", ", columns),
                columns.stream().map(column -> column + " = excluded." + column).collect(joining(", ")));
        var delete = """
                delete from %1$s using json_populate_recordset(null::%1$s, ?::json) gone
                where %1$s.network_id = gone.network_id and %1$s.id = gone.id and %1$s.version < gone.version
                """.formatted(table);
        return new ProjectionSql(upsert, delete);
    }

    static String column(String property) {
        return SnakeCaseStrategy.INSTANCE.translate(property);
    }
}
