package org.coproductionhub.kit.notes;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record NoteId(@Column(name = "id") @JsonValue UUID value) {

    public static NoteId fromString(String text) {
        return new NoteId(UUID.fromString(text));
    }
}
