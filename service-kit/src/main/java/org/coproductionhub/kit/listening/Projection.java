package org.coproductionhub.kit.listening;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that keeps the last that was told of each aggregate. It has {@code network_id uuid}, {@code id uuid} (the
 * event's key), {@code version bigint}, primary key {@code (network_id, id)}, and one column for each component of the
 * listener's record, its name in snake case: any type that PostgreSQL reads from the component's JSON ({@code text},
 * {@code date}, {@code uuid[]}, {@code jsonb} …).
 *
 * <p>A row is only replaced by a higher version, so hearing twice, late or out of order changes nothing.
 *
 * @param table such as {@code known_organisation}
 * @param heard what the listener takes from an event
 */
public record Projection<T extends Record>(String table, Class<T> heard) {

    /** The projection of those records into that table. */
    public static <T extends Record> Projection<T> of(String table, Class<T> heard) {
        return new Projection<>(table, heard);
    }

    /** One statement for a whole batch; its parameter is a JSON array of rows. A row says itself whether it is gone. */
    String upsert() {
        var columns = columns();
        return """
                insert into %1$s (network_id, id, version, %2$s)
                select network_id, id, version, %2$s from json_populate_recordset(null::%1$s, ?::json)
                on conflict (network_id, id) do update set version = excluded.version, %3$s
                where %1$s.version < excluded.version""".formatted(
                table,
                String.join(", ", columns),
                columns.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", ")));
    }

    private List<String> columns() {
        return Arrays.stream(heard.getRecordComponents())
                .map(RecordComponent::getName)
                .map(SnakeCaseStrategy.INSTANCE::translate)
                .toList();
    }
}
