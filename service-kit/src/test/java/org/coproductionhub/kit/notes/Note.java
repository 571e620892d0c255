package org.coproductionhub.kit.notes;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.persistence.Ids;
import org.jspecify.annotations.Nullable;

@Entity
class Note extends Aggregate {

    @EmbeddedId
    private NoteId id;

    private String title;

    private @Nullable String body;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    @SuppressWarnings("NullAway.Init")
    Note(Text text) {
        id = new NoteId(Ids.next());
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
        return id.value();
    }
}
