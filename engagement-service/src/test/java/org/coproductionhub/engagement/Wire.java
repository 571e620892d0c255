package org.coproductionhub.engagement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Kafka as the other services see it: what they send us, and what they hear of us. */
public final class Wire {

    private Wire() {}

    /** Sends an event as another service's relay does; all on one partition, so that they are heard in this order. */
    public static void send(UUID network, String type, UUID key, long sequence, String json) {
        int name = type.lastIndexOf('.', type.lastIndexOf(".v") - 1);
        var topic = type.substring(0, name) + type.substring(type.lastIndexOf(".v"));
        var record = new ProducerRecord<>(topic, 0, key.toString(), json);
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/organisations-service",
                        "ce_specversion", "1.0",
                        "ce_type", "org.coproductionhub." + type,
                        "ce_time", Instant.now().toString(),
                        "ce_subject", key.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_networkid", network.toString())
                .forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** That many events of one aggregate, from the first; fewer where they do not come in half a minute. */
    public static List<ConsumerRecord<String, String>> heard(String topic, String key, int count) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            var heard = new ArrayList<ConsumerRecord<String, String>>();
            var patience = Instant.now().plusSeconds(30);
            while (heard.size() < count && Instant.now().isBefore(patience)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        heard.add(record);
                    }
                });
            }
            return heard;
        }
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }
}
