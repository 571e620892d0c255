package org.coproductionhub.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event on its way. */
record OutboxRow(long id, String topic, String key, Map<String, String> headers, byte @Nullable [] payload) {

    /** Events of one lane overtake nobody. */
    record Lane(String topic, String key) {}

    Lane lane() {
        return new Lane(topic, key);
    }

    Instant time() {
        return Instant.parse(headers.getOrDefault("ce_time", ""));
    }

    ProducerRecord<String, byte[]> record() {
        var record = new ProducerRecord<String, byte[]>(topic, key, payload);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
