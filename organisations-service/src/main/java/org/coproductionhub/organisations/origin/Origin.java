package org.coproductionhub.organisations.origin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What another directory calls a record, and what it said of it for which we have no field of our own yet: kept, so that
 * it can be given on, except the contact details of people, which are not ours to keep.
 *
 * @param id   the other directory's id
 * @param said a JSON object, its fields in alphabetical order
 */
@Embeddable
public record Origin(
        @Column(name = "origin_id") String id,
        @Column(name = "origin") String said) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final List<String> PERSONAL = List.of("email", "assurer_email", "contacts", "phones", "attention");

    /** What was said, without the fields that are taken in elsewhere and without people's contact details. */
    public static Origin of(String id, ObjectNode record, List<String> takenElsewhere) {
        var rest = record.deepCopy().without(takenElsewhere);
        forgetPeople(rest);
        return new Origin(id, text(rest));
    }

    /** What is said now over what was said before: what is not mentioned any more stays, and so does the first id. */
    public Origin over(@Nullable Origin before) {
        if (before == null) {
            return this;
        }
        var all = (ObjectNode) tree(before.said);
        all.setAll((ObjectNode) tree(said));
        return new Origin(before.id, text(all));
    }

    private static void forgetPeople(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(PERSONAL);
        }
        node.forEach(Origin::forgetPeople);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored origin is not JSON", broken);
        }
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(JSON.treeToValue(node, TreeMap.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
