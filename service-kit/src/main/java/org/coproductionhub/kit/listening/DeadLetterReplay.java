package org.coproductionhub.kit.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Hands the dead letters of a topic to this service's listeners once more, after what was wrong with them, or with us,
 * has been put right. They are not sent to their topic again, where an old state would become the last one of its key.
 * What is still wrong becomes a new dead letter.
 */
@ApplicationScoped
class DeadLetterReplay {

    private final DeadLetters deadLetters;
    private final Listeners listeners;
    private final Map<String, Object> settings;

    DeadLetterReplay(
            DeadLetters deadLetters,
            Listeners listeners,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.deadLetters = deadLetters;
        this.listeners = listeners;
        settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    /** How many wait, by the topic they came from. */
    Map<String, Long> waiting() {
        return listeners.topics().stream().collect(toMap(topic -> topic, this::waiting));
    }

    private long waiting(String topic) {
        try (var consumer = consumer(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
                    .sum();
        }
    }

    /** Replays those that are there now; answers how many, or nothing where this service does not hear the topic. */
    Optional<Integer> replay(String topic) {
        var heard = listeners.of(topic);
        if (heard.isEmpty()) {
            return Optional.empty();
        }
        int replayed = 0;
        try (var consumer = consumer(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var letters = upTo(ends, consumer.poll(Duration.ofSeconds(1)));
                if (!letters.isEmpty()) {
                    heard.forEach(listener -> listener.accept(batch(letters)));
                    replayed += letters.size();
                }
                consumer.commitSync(done(consumer, ends));
            }
        }
        return Optional.of(replayed);
    }

    private KafkaConsumer<String, byte[]> consumer(String topic) {
        var group = new HashMap<>(settings);
        group.put(ConsumerConfig.GROUP_ID_CONFIG, deadLetters.topicOf(topic) + ".replay");
        var consumer = new KafkaConsumer<>(group, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(deadLetters.topicOf(topic)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        return consumer;
    }

    /** Without those that this very replay buries again. */
    private static List<ConsumerRecord<String, byte[]>> upTo(
            Map<TopicPartition, Long> ends, ConsumerRecords<String, byte[]> letters) {
        return StreamSupport.stream(letters.spliterator(), false)
                .filter(letter ->
                        letter.offset() < ends.getOrDefault(new TopicPartition(letter.topic(), letter.partition()), 0L))
                .toList();
    }

    private static Map<TopicPartition, OffsetAndMetadata> done(
            KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        end -> new OffsetAndMetadata(Math.min(end.getValue(), consumer.position(end.getKey())))));
    }

    private static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> letters) {
        return new ConsumerRecords<>(
                letters.stream()
                        .map(DeadLetterReplay::original)
                        .collect(groupingBy(record -> new TopicPartition(record.topic(), record.partition()))),
                Map.of());
    }

    private static ConsumerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        var headers = new RecordHeaders(letter.headers());
        Set.of(DeadLetters.TOPIC, DeadLetters.PARTITION, DeadLetters.OFFSET, DeadLetters.REASON)
                .forEach(headers::remove);
        return new ConsumerRecord<>(
                header(letter, DeadLetters.TOPIC),
                Integer.parseInt(header(letter, DeadLetters.PARTITION)),
                Long.parseLong(header(letter, DeadLetters.OFFSET)),
                letter.timestamp(),
                TimestampType.CREATE_TIME,
                letter.serializedKeySize(),
                letter.serializedValueSize(),
                letter.key(),
                letter.value(),
                headers,
                Optional.empty());
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
