package org.coproductionhub.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coproductionhub.kit.event.DomainEvent;
import org.coproductionhub.kit.event.EventType;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.persistence.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts events into envelopes: who tells it, when, and on whose behalf. */
@ApplicationScoped
class Envelopes {

    private final ObjectMapper json;
    private final Clock clock;
    private final String sender;

    Envelopes(ObjectMapper json, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.clock = clock;
        this.sender = "/" + service;
    }

    Envelope seal(Aggregate source, DomainEvent event) {
        return new Envelope(
                Ids.next(), EventType.of(event.getClass()), source, sender, clock.instant(), trace(), written(event));
    }

    private byte[] written(DomainEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(event.getClass() + " can't be written as JSON", broken);
        }
    }

    private static Map<String, String> trace() {
        var headers = new LinkedHashMap<String, String>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), headers, (carrier, name, value) -> headers.put(name, value));
        return headers;
    }
}
