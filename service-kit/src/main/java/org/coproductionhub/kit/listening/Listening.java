package org.coproductionhub.kit.listening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What every listener does with the batches that arrive: read them, take them in with one transaction, hear nothing
 * twice, put aside what can't be understood, and wait where the database is away.
 *
 * <pre>{@code
 * record Heard(Side side, State state) {}
 * private static final Projection<Heard> KNOWN = Projection.of("known_organisation", Heard.class);
 *
 * @Incoming("organisations")
 * @Blocking(ordered = true)
 * void hear(ConsumerRecords<String, byte[]> records) {
 *     listening.project(records, KNOWN);
 * }
 * }</pre>
 */
@ApplicationScoped
public class Listening {

    /** Keeps the last that was told of each aggregate in a table. The quickest way, and the one to prefer. */
    public <T extends Record> void project(ConsumerRecords<String, byte[]> records, Projection<T> projection) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands over the messages, in the order of each key, one call and one transaction for each network among them;
     * Hibernate sees that network. They may come twice, late and out of order: the effect must not mind, or compare
     * {@link Message#sequence}.
     */
    public <T> void hear(ConsumerRecords<String, byte[]> records, Class<T> heard, Consumer<List<Message<T>>> effect) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands over each message exactly once in effect, for what would be wrong to do twice: one transaction each, noted
     * in the inbox.
     *
     * @param consumer a stable name for this effect, such as {@code round-opener}
     */
    public <T> void once(
            ConsumerRecords<String, byte[]> records, String consumer, Class<T> heard, Consumer<Message<T>> effect) {
        throw new UnsupportedOperationException();
    }
}
