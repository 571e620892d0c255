package org.coproductionhub.kit.listening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.coproductionhub.kit.network.NetworkTransaction;

/**
 * What every listener does with the batches that arrive: read them, take them in, hear nothing twice, put aside what
 * can't be understood, and wait where the database is away.
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

    /** A message and where it came from. */
    private record Told<T>(ConsumerRecord<String, byte[]> record, Message<T> message) {}

    private final MessageReader reader;
    private final Projections projections;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final ListeningTraces traces;
    private final ListeningMeters meters;

    Listening(
            MessageReader reader,
            Projections projections,
            Inbox inbox,
            DeadLetters deadLetters,
            Patience patience,
            ListeningTraces traces,
            ListeningMeters meters) {
        this.reader = reader;
        this.projections = projections;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.traces = traces;
        this.meters = meters;
    }

    /** Keeps the last that was told of each aggregate in a table. The quickest way, and the one to prefer. */
    public <T extends Record> void project(ConsumerRecords<String, byte[]> records, Projection<T> projection) {
        takeIn(records, projection.heard(), messages -> projections.store(projection, messages));
    }

    /**
     * Hands over the messages, in the order of each key, one call and one transaction for each network among them;
     * Hibernate sees that network. They may come twice, late and out of order: the effect must not mind, or compare
     * {@link Message#sequence}.
     */
    public <T> void hear(ConsumerRecords<String, byte[]> records, Class<T> heard, Consumer<List<Message<T>>> effect) {
        takeIn(
                records,
                heard,
                messages -> messages.stream()
                        .collect(groupingBy(Message::network, TreeMap::new, toList()))
                        .forEach((network, told) -> NetworkTransaction.run(network, () -> effect.accept(told))));
    }

    /**
     * Hands over each message exactly once in effect, for what would be wrong to do twice: one transaction each, noted
     * in the inbox.
     *
     * @param consumer a stable name for this effect, such as {@code round-opener}
     */
    public <T> void once(
            ConsumerRecords<String, byte[]> records, String consumer, Class<T> heard, Consumer<Message<T>> effect) {
        takeIn(
                records,
                heard,
                messages -> messages.forEach(message -> NetworkTransaction.run(message.network(), () -> {
                    if (inbox.isNew(consumer, message.id())) {
                        effect.accept(message);
                    }
                })));
    }

    private <T> void takeIn(
            ConsumerRecords<String, byte[]> records, Class<T> heard, Consumer<List<Message<T>>> effect) {
        traces.continued(records, () -> {
            var told = new ArrayList<Told<T>>(records.count());
            for (var record : records) {
                try {
                    told.add(new Told<>(record, reader.read(record, heard)));
                } catch (UnreadableMessage unreadable) {
                    deadLetters.bury(record, unreadable);
                }
            }
            takeIn(told, effect);
        });
    }

    /** Halves a batch that fails until the poison is alone; the order is kept. */
    private <T> void takeIn(List<Told<T>> told, Consumer<List<Message<T>>> effect) {
        if (told.isEmpty()) {
            return;
        }
        try {
            var messages = told.stream().map(Told::message).toList();
            patience.insist(() -> effect.accept(messages));
            told.forEach(heard -> meters.heard(heard.record().topic(), heard.message()));
        } catch (RuntimeException refused) {
            if (patience.stopping()) {
                throw refused;
            }
            if (told.size() == 1) {
                deadLetters.bury(told.getFirst().record(), refused);
            } else {
                takeIn(told.subList(0, told.size() / 2), effect);
                takeIn(told.subList(told.size() / 2, told.size()), effect);
            }
        }
    }
}
