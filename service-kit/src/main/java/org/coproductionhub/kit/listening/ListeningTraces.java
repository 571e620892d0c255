package org.coproductionhub.kit.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the trace of the use case that told an event. A batch from one trace is part of it; a batch from several
 * is a trace of its own with links to them.
 */
@ApplicationScoped
class ListeningTraces {

    private static final int MOST_LINKS = 32;

    private final Tracer tracer;

    ListeningTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    void continued(ConsumerRecords<String, byte[]> records, Runnable work) {
        var span = span(records);
        try (var scope = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
    }

    private Span span(ConsumerRecords<String, byte[]> records) {
        var origins = origins(records);
        var topic = records.partitions().stream()
                .map(partition -> partition.topic())
                .findFirst()
                .orElse("nothing");
        var builder = tracer.spanBuilder(topic + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.batch.message_count", records.count());
        if (origins.size() == 1) {
            builder.setParent(Context.root().with(Span.wrap(origins.iterator().next())));
        } else {
            builder.setNoParent();
            origins.forEach(builder::addLink);
        }
        return builder.startSpan();
    }

    private static Set<SpanContext> origins(ConsumerRecords<String, byte[]> records) {
        var origins = new LinkedHashSet<SpanContext>();
        for (var record : records) {
            var origin = Span.fromContext(W3CTraceContextPropagator.getInstance()
                            .extract(Context.root(), record.headers(), HeaderGetter.INSTANCE))
                    .getSpanContext();
            if (origin.isValid()) {
                origins.add(origin);
            }
            if (origins.size() == MOST_LINKS) {
                break;
            }
        }
        return origins;
    }

    private enum HeaderGetter implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            var header = headers == null ? null : headers.lastHeader(name);
            return header == null ? null : new String(header.value(), UTF_8);
        }
    }
}
