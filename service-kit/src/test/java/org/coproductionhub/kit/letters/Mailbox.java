package org.coproductionhub.kit.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What really lies in Kafka, and a way to put something there that no outbox would. */
public record Mailbox(String bootstrapServers) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * All of that network, from the beginning, once there are so many different ones; fewer where they do not come. One
     * that was sent twice is there twice.
     */
    public List<ConsumerRecord<String, byte[]>> of(String topic, UUID network, int count) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            var different = new HashSet<String>();
            var deadline = Instant.now().plus(PATIENCE);
            while (different.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (network.toString().equals(header(record, "ce_networkid"))) {
                        found.add(record);
                        different.add(header(record, "ce_id"));
                    }
                });
            }
            return found;
        }
    }

    /** What is there now. */
    public List<ConsumerRecord<String, byte[]>> now(String topic, UUID network) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            var ends = consumer.endOffsets(consumer.assignment());
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (network.toString().equals(header(record, "ce_networkid"))) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    public void post(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    /** An event as another service's relay would send it. */
    public static ProducerRecord<String, byte[]> event(
            String topic, UUID network, UUID key, long sequence, String json) {
        return event(topic, network, UUID.randomUUID(), key, sequence, json);
    }

    public static ProducerRecord<String, byte[]> event(
            String topic, UUID network, UUID id, UUID key, long sequence, String json) {
        var record = new ProducerRecord<>(topic, key.toString(), json == null ? null : json.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/elsewhere",
                        "ce_type", "org.coproductionhub.kit.letters.written.v1",
                        "ce_time", Instant.now().toString(),
                        "ce_subject", key.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_networkid", network.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    public static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    private Map<String, Object> settings() {
        return new HashMap<>(Map.of("bootstrap.servers", bootstrapServers));
    }
}
