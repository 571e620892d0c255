package org.coproductionhub.kit.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.coproductionhub.kit.letters.LetterEvent.LetterRewritten;
import org.coproductionhub.kit.letters.LetterEvent.LetterWritten;
import org.coproductionhub.kit.persistence.Aggregate;

/** A letter, written once and rewritten any number of times. */
@Entity
public class Letter extends Aggregate {

    @Id
    private UUID id;

    private String text;

    private int postage;

    protected Letter() {}

    Letter(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    LetterWritten written() {
        return new LetterWritten(text, text.length());
    }

    LetterRewritten rewrite(String text) {
        this.text = text;
        return new LetterRewritten(text, text.length());
    }

    void stick(int pence) {
        postage += pence;
    }

    @Override
    public UUID key() {
        return id;
    }
}
