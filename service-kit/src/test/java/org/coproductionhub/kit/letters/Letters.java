package org.coproductionhub.kit.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.stream.IntStream;
import org.coproductionhub.kit.network.NetworkTransaction;
import org.coproductionhub.kit.outbox.Outbox;

/** The use cases of letters, each in a transaction of its network. */
@ApplicationScoped
public class Letters {

    private final EntityManager letters;
    private final Outbox outbox;

    Letters(EntityManager letters, Outbox outbox) {
        this.letters = letters;
        this.outbox = outbox;
    }

    public void write(UUID network, UUID id, String text) {
        NetworkTransaction.run(network, () -> writeHere(id, text));
    }

    /** Many in one transaction. */
    public void writeAll(UUID network, int count) {
        NetworkTransaction.run(
                network, () -> IntStream.range(0, count).forEach(i -> writeHere(UUID.randomUUID(), "letter " + i)));
    }

    public void rewrite(UUID network, UUID id, String text) {
        NetworkTransaction.run(network, () -> rewriteHere(id, text));
    }

    public void rewriteTwiceAtOnce(UUID network, UUID id) {
        NetworkTransaction.run(network, () -> {
            rewriteHere(id, "one");
            rewriteHere(id, "two");
        });
    }

    public void writeAndFail(UUID network, UUID id, String text) {
        NetworkTransaction.run(network, () -> {
            writeHere(id, text);
            throw new IllegalStateException("changed its mind");
        });
    }

    private void writeHere(UUID id, String text) {
        var letter = new Letter(id, text);
        letters.persist(letter);
        outbox.publish(letter, letter.written());
    }

    private void rewriteHere(UUID id, String text) {
        var letter = letters.find(Letter.class, id);
        outbox.publish(letter, letter.rewrite(text));
    }
}
