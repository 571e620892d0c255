package org.coproductionhub.benchmarks.targets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events as organisations-service tells them. */
final class Events {

    static final int MANY = Integer.getInteger("bench.events", 100_000);

    private static final String TYPE = "org.coproductionhub.organisations.organisation.registered.v1";

    private Events() {}

    static ProducerRecord<String, byte[]> registered(String topic, UUID network) {
        var id = UUID.randomUUID().toString();
        var record = new ProducerRecord<>(topic, id, payload(id).getBytes(UTF_8));
        headers(id, network).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    static String payload(String id) {
        return """
                {"organisationId":"%s","side":"COMMUNITY","kind":"COMMUNITY_GROUP","coalface":true,\
                "focusAreas":["EMPOWERMENT","HEALTH"],"state":"REGISTERED"}""".formatted(id);
    }

    static Map<String, String> headers(String id, UUID network) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/organisations-service",
                "ce_type",
                TYPE,
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                id,
                "ce_sequence",
                "0",
                "ce_networkid",
                network.toString(),
                "content-type",
                "application/json");
    }

    /** With the settings of the relay. */
    static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        var settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
