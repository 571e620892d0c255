package org.coproductionhub.kit.outbox;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BATCH_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends a batch to Kafka and waits for every acknowledgement. For one thread. */
final class Sender implements AutoCloseable {

    private record Posted(OutboxRow row, Future<RecordMetadata> answer) {}

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Sender(Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.put(ACKS_CONFIG, "all");
        settings.put(ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(LINGER_MS_CONFIG, 5);
        // short enough to notice, and to go on, soon after Kafka is back
        settings.put(REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    }

    Delivery send(List<OutboxRow> rows) {
        var delivery = new Delivery();
        var posted = post(rows, delivery);
        producer().flush();
        posted.forEach(post -> settle(post, delivery, false));
        if (delivery.trouble() != null) {
            // a producer in an unknown state must not send anything late
            close();
        }
        return delivery;
    }

    private List<Posted> post(List<OutboxRow> rows, Delivery delivery) {
        var posted = new ArrayList<Posted>(rows.size());
        for (var row : rows) {
            if (delivery.holds(row)) {
                continue;
            }
            var post = new Posted(row, producer().send(row.record()));
            // what fails at once must hold up its lane at once
            if (post.answer().isDone() && post.answer().state() == Future.State.FAILED) {
                settle(post, delivery, true);
            } else {
                posted.add(post);
            }
        }
        return posted;
    }

    private static void settle(Posted post, Delivery delivery, boolean atOnce) {
        try {
            post.answer().get();
            delivery.sent(post.row());
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            if (cause instanceof RecordTooLargeException) {
                delivery.refused(post.row(), cause);
            } else if (atOnce) {
                delivery.unreachable(post.row(), cause);
            } else {
                delivery.failed(post.row(), cause);
            }
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
