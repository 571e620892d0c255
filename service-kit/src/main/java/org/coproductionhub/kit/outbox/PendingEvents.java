package org.coproductionhub.kit.outbox;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.coproductionhub.kit.persistence.Aggregate;

/** What one transaction has to tell so far. */
final class PendingEvents {

    private final List<Envelope> envelopes = new ArrayList<>();
    private final Map<Aggregate, Envelope> bySource = new IdentityHashMap<>();

    void add(Envelope envelope) {
        var earlier = bySource.putIfAbsent(envelope.source(), envelope);
        if (earlier != null) {
            throw new IllegalStateException(
                    "One event a version: " + envelope.type().type() + " follows "
                            + earlier.type().type() + " of the same aggregate in one transaction");
        }
        envelopes.add(envelope);
    }

    List<Envelope> envelopes() {
        return envelopes;
    }
}
