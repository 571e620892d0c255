package org.coproductionhub.kit.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in Kafka's binary mode. Unlike a request, an event may hold more than the listener asks for. */
@ApplicationScoped
class MessageReader {

    private final ObjectMapper json;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    MessageReader(ObjectMapper json) {
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setSerializationInclusion(JsonInclude.Include.ALWAYS);
    }

    /** What listeners' records are read and stored with. */
    ObjectMapper json() {
        return json;
    }

    <T> Message<T> read(ConsumerRecord<String, byte[]> record, Class<T> heard) throws UnreadableMessage {
        try {
            return new Message<>(
                    UUID.fromString(header(record, "ce_id")),
                    header(record, "ce_type"),
                    UUID.fromString(record.key()),
                    Long.parseLong(header(record, "ce_sequence")),
                    UUID.fromString(header(record, "ce_networkid")),
                    Instant.parse(header(record, "ce_time")),
                    content(record.value(), heard));
        } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException broken) {
            throw new UnreadableMessage(broken);
        }
    }

    private <T> @Nullable T content(byte @Nullable [] payload, Class<T> heard) throws IOException {
        if (payload == null) {
            return null;
        }
        T content = readers.computeIfAbsent(heard, json::readerFor).readValue(payload);
        if (content == null) {
            throw new IllegalArgumentException("The payload is the JSON null");
        }
        return content;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("No header " + name);
        }
        return new String(header.value(), UTF_8);
    }
}
