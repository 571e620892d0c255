package org.coproductionhub.kit.listening;

/**
 * A table that keeps the last that was told of each aggregate. It has {@code network_id uuid}, {@code id uuid} (the
 * event's key), {@code version bigint}, primary key {@code (network_id, id)}, and one column for each component of the
 * listener's record, its name in snake case, of any type that PostgreSQL reads from the component's JSON ({@code text},
 * {@code date}, {@code uuid[]}, {@code jsonb} …).
 *
 * <p>A row is only replaced by a higher version, so hearing twice, late or out of order changes nothing. A tombstone
 * deletes the row.
 *
 * @param table such as {@code known_organisation}
 * @param heard what the listener takes from an event
 */
public record Projection<T extends Record>(String table, Class<T> heard) {

    /** The projection of those records into that table. */
    public static <T extends Record> Projection<T> of(String table, Class<T> heard) {
        return new Projection<>(table, heard);
    }
}
