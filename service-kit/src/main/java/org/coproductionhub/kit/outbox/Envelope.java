package org.coproductionhub.kit.outbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.kit.event.EventType;
import org.coproductionhub.kit.persistence.Aggregate;

/**
 * An event ready to go but for what only the flush tells: the version and, for a new aggregate, its network.
 *
 * @param sender the service, as a URI reference
 * @param trace  W3C trace context of the use case; empty without one
 */
record Envelope(
        UUID id,
        EventType type,
        Aggregate source,
        String sender,
        Instant at,
        Map<String, String> trace,
        byte[] payload) {

    /** CloudEvents 1.0, Kafka binding in binary mode; all that a consumer needs besides the payload. */
    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", sender);
        headers.put("ce_type", type.type());
        headers.put("ce_time", at.toString());
        headers.put("ce_subject", source.key().toString());
        headers.put("ce_sequence", Long.toString(source.version()));
        headers.put("ce_networkid", source.network().toString());
        headers.put("content-type", "application/json");
        headers.putAll(trace);
        return headers;
    }
}
