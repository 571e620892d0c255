package org.coproductionhub.kit.letters;

import io.opentelemetry.api.trace.Span;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.coproductionhub.kit.listening.Listening;
import org.coproductionhub.kit.listening.Message;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Sticks stamps on letters: an effect that would be wrong to have twice. */
@ApplicationScoped
public class Stamps {

    record Heard(int pence) {}

    /** By letter, the trace in which it was last stamped. */
    private final Map<UUID, String> traces = new ConcurrentHashMap<>();

    private final Listening listening;
    private final EntityManager letters;

    Stamps(Listening listening, EntityManager letters) {
        this.listening = listening;
        this.letters = letters;
    }

    @Incoming("stamps")
    @Blocking(ordered = true)
    void hear(ConsumerRecords<String, byte[]> records) {
        listening.once(records, "stamps", Heard.class, this::stick);
    }

    private void stick(Message<Heard> message) {
        letters.find(Letter.class, message.key()).stick(message.data().pence());
        traces.put(message.key(), Span.current().getSpanContext().getTraceId());
    }

    public Map<UUID, String> traces() {
        return traces;
    }
}
