package org.coproductionhub.kit.web;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list read page by page at constant cost: filters that combine with AND, an order by one column and the id, and a
 * page that starts where the last one ended (keyset paging). Filters are HQL fragments written by us; what callers send
 * only ever arrives as parameters.
 *
 * <pre>{@code
 * new Listing<>(entityManager, Organisation.class)
 *         .where("e.side = :side", "side", side)
 *         .orderedBy("e.name", String.class, Organisation::name)
 *         .page(query, OrganisationView::of);
 * }</pre>
 */
public final class Listing<E> {

    private final EntityManager entityManager;
    private final Class<E> entity;
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();
    private final Function<E, UUID> id;
    private @Nullable Order<E> order;

    private record Order<E>(
            String column, Function<String, ? extends Object> parse, Function<E, ?> read, boolean descending) {}

    /**
     * @param id reads an entity's id, the column {@code e.id.value}
     */
    public Listing(EntityManager entityManager, Class<E> entity, Function<E, UUID> id) {
        this.entityManager = entityManager;
        this.entity = entity;
        this.id = id;
    }

    /** Keeps what meets the condition; a filter that the caller left out ({@code null}) keeps all. */
    public Listing<E> where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and (").append(condition).append(')');
            parameters.put(name, value);
        }
        return this;
    }

    /** Orders by a text column, A first. */
    public Listing<E> orderedBy(String column, Function<E, String> read) {
        order = new Order<>(column, text -> text, read, false);
        return this;
    }

    /** Orders by the id alone: the oldest first, since ids carry their time. */
    public Listing<E> inOrderOfCreation() {
        order = null;
        return this;
    }

    /** Orders by an instant, the latest first. */
    public Listing<E> latestFirst(String column, Function<E, java.time.Instant> read) {
        order = new Order<>(column, java.time.Instant::parse, read, true);
        return this;
    }

    /** Reads the page asked for. */
    public <V> Page<V> page(PageQuery page, Function<E, V> view) {
        var total = page.count() ? count() : null;
        var cursor = page.after();
        if (cursor != null) {
            startAfter(cursor);
        }
        var query = entityManager.createQuery("from " + entity.getName() + " e where " + where + orderBy(), entity);
        parameters.forEach(query::setParameter);
        var rows = query.setMaxResults(page.limit() + 1).getResultList();
        boolean more = rows.size() > page.limit();
        var shown = more ? rows.subList(0, page.limit()) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? cursorOf(shown.getLast()).encode() : null,
                total);
    }

    private Long count() {
        var query =
                entityManager.createQuery("select count(*) from " + entity.getName() + " e where " + where, Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private void startAfter(Cursor cursor) {
        parameters.put("cursorId", cursor.id());
        if (order == null) {
            where.append(" and e.id.value > :cursorId");
        } else {
            where.append(" and (%s, e.id.value) %s (:cursorKey, :cursorId)"
                    .formatted(order.column(), order.descending() ? "<" : ">"));
            parameters.put("cursorKey", parsed(order, cursor));
        }
    }

    private static Object parsed(Order<?> order, Cursor cursor) {
        try {
            return order.parse().apply(cursor.key());
        } catch (java.time.DateTimeException notOurs) {
            return Cursor.decode("");
        }
    }

    private String orderBy() {
        if (order == null) {
            return " order by e.id.value";
        }
        var direction = order.descending() ? " desc" : "";
        return " order by " + order.column() + direction + ", e.id.value" + direction;
    }

    private Cursor cursorOf(E last) {
        return new Cursor(order == null ? "" : String.valueOf(order.read().apply(last)), id.apply(last));
    }
}
