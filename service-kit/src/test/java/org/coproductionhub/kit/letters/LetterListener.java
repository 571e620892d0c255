package org.coproductionhub.kit.letters;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.coproductionhub.kit.listening.Listening;
import org.coproductionhub.kit.listening.Projection;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Another service's view of letters. */
@ApplicationScoped
public class LetterListener {

    record Heard(String text, int letterCount) {}

    private static final Projection<Heard> KNOWN = Projection.of("known_letter", Heard.class);

    private final Listening listening;

    LetterListener(Listening listening) {
        this.listening = listening;
    }

    @Incoming("letters")
    @Blocking(ordered = true)
    void hear(ConsumerRecords<String, byte[]> records) {
        listening.project(records, KNOWN);
    }
}
