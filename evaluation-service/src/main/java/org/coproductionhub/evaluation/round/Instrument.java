package org.coproductionhub.evaluation.round;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A versioned questionnaire. What is shipped never changes: a better wording is a new version.
 *
 * @param missing the rule for missing answers, in words
 */
public record Instrument(
        String name,
        int version,
        String title,
        String introduction,
        Scale scale,
        List<Item> items,
        String missing,
        String source,
        String licence) {

    /** @param anchors what each step means, the lowest first */
    public record Scale(int min, int max, List<String> anchors) {

        public boolean includes(int rating) {
            return min <= rating && rating <= max;
        }
    }

    /** @param id short and stable, such as {@code A1} */
    public record Item(String id, String text) {}

    /** The hub's own scale of six items on how openly power and difference are dealt with. */
    public static final Instrument ACKNOWLEDGEMENT = shipped("acknowledgement.v1");

    /** What a round keeps to name it. */
    public String key() {
        return name + ".v" + version;
    }

    /** The shipped instrument of that {@link #key}. */
    static Instrument of(String key) {
        if (!key.equals(ACKNOWLEDGEMENT.key())) {
            throw new IllegalStateException("There is no instrument " + key);
        }
        return ACKNOWLEDGEMENT;
    }

    private static Instrument shipped(String key) {
        try (var json = Instrument.class.getResourceAsStream("/instruments/" + key + ".json")) {
            if (json == null) {
                throw new IllegalStateException("The instrument " + key + " is not shipped");
            }
            return new ObjectMapper().readValue(json, Instrument.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
