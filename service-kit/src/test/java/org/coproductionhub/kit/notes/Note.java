package org.coproductionhub.kit.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.persistence.Ids;
import org.jspecify.annotations.Nullable;

@Entity
class Note extends Aggregate {

    @Id
    private UUID id;

    private String title;

    private @Nullable String body;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    @SuppressWarnings("NullAway.Init")
    Note(Text text) {
        id = Ids.next();
        write(text);
    }

    void write(Text text) {
        title = text.title();
        body = text.body();
    }

    Text text() {
        return new Text(title, body);
    }

    @Override
    public UUID key() {
        return id;
    }
}
