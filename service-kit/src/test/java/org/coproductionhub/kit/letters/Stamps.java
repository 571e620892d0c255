package org.coproductionhub.kit.letters;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.coproductionhub.kit.listening.Listening;
import org.coproductionhub.kit.listening.Message;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Sticks a stamp on a letter: an effect that would be wrong to have twice. */
@ApplicationScoped
public class Stamps {

    record Heard(int pence) {}

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
        var letter = letters.find(Letter.class, message.key());
        letter.stick(message.data().pence());
    }
}
