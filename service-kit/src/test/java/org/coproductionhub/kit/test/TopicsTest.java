package org.coproductionhub.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void a_topic_is_plain_unless_said_to_be_compacted_and_has_dead_letters_either_way() throws IOException {
        var topics = declared("""
                hub.topics=visits.seen.v1, visits.place.v1
                hub.topics.compacted=visits.place.v1
                """);
        assertThat(topics.plain()).containsExactly("visits.seen.v1");
        assertThat(topics.compacted()).containsExactly("visits.place.v1");
        assertThat(topics.deadLetters())
                .containsExactlyInAnyOrder("visits.visits.seen.v1.dlq", "visits.visits.place.v1.dlq");
    }

    @Test
    void one_property_may_quote_another() throws IOException {
        var topics = declared("""
                hub.topics=visits.seen.v1,visits.place.v1
                hub.topics.compacted=${hub.topics}
                """);
        assertThat(topics.plain()).isEmpty();
        assertThat(topics.compacted()).containsExactlyInAnyOrder("visits.seen.v1", "visits.place.v1");
    }

    @Test
    void a_topic_that_any_service_calls_compacted_is_compacted_for_all() throws IOException {
        var both = declared("hub.topics=visits.place.v1").and(declared("hub.topics.compacted=visits.place.v1"));
        assertThat(both.plain()).isEmpty();
        assertThat(both.compacted()).containsExactly("visits.place.v1");
    }

    private static Topics declared(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return Topics.declaredIn(properties, "visits");
    }
}
