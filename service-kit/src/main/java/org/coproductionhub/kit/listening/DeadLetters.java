package org.coproductionhub.kit.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where messages go that can't be taken in: {@code <service>.<topic>.dlq}, as they came, with the reason beside. */
@ApplicationScoped
class DeadLetters {

    static final String TOPIC = "dlq_topic";
    static final String PARTITION = "dlq_partition";
    static final String OFFSET = "dlq_offset";
    static final String REASON = "dlq_reason";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final String service;
    private final Map<String, Object> settings;
    private final Patience patience;
    private final ListeningMeters meters;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Patience patience,
            ListeningMeters meters) {
        this.service = service;
        this.patience = patience;
        this.meters = meters;
        settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    }

    /** The dead letters of a topic in this service. */
    String topicOf(String topic) {
        return service + "." + topic + ".dlq";
    }

    /** Puts it aside, safely: returns once Kafka has it, however long that takes. */
    void bury(ConsumerRecord<String, byte[]> record, Exception reason) {
        var letter = letter(record, reasonOf(reason));
        patience.insist(() -> send(letter));
        meters.buried(record.topic());
        LOG.errorf(
                "Dead letter from %s-%d at %d: %s",
                record.topic(), record.partition(), record.offset(), reasonOf(reason));
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, String reason) {
        var letter = new ProducerRecord<>(topicOf(record.topic()), record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        letter.headers()
                .add(TOPIC, record.topic().getBytes(UTF_8))
                .add(PARTITION, Integer.toString(record.partition()).getBytes(UTF_8))
                .add(OFFSET, Long.toString(record.offset()).getBytes(UTF_8))
                .add(REASON, reason.getBytes(UTF_8));
        return letter;
    }

    /** Names of exceptions only: their messages may quote personal data. */
    private static String reasonOf(Throwable reason) {
        var names = new StringBuilder(reason.getClass().getSimpleName());
        for (var cause = reason.getCause(); cause != null && names.length() < 200; cause = cause.getCause()) {
            names.append(" < ").append(cause.getClass().getSimpleName());
        }
        return names.toString();
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            producer().send(letter).get();
        } catch (ExecutionException failed) {
            throw new Unsent(failed);
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        } catch (KafkaException unusable) {
            close();
            throw new Unsent(unusable);
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    /** A dead letter must be kept before anything else goes on: whatever keeps Kafka from taking it is waited for. */
    private static final class Unsent extends RetriableException {
        private static final long serialVersionUID = 1;

        Unsent(Exception cause) {
            super(cause);
        }
    }
}
