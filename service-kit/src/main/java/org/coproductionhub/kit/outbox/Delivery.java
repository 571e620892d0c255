package org.coproductionhub.kit.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coproductionhub.kit.outbox.OutboxRow.Lane;
import org.jspecify.annotations.Nullable;

/**
 * How sending a batch went. After a failure, nothing more of its lane counts as sent, even if it was: the lane is taken
 * up again at the failure, in order.
 */
final class Delivery {

    /** An event that Kafka will never take. */
    record Refusal(OutboxRow row, String reason) {}

    private final List<OutboxRow> sent = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final Set<Lane> heldLanes = new HashSet<>();
    private final Set<String> heldTopics = new HashSet<>();
    private @Nullable Throwable trouble;

    void sent(OutboxRow row) {
        if (!holds(row)) {
            sent.add(row);
        }
    }

    void refused(OutboxRow row, Throwable cause) {
        if (heldLanes.add(row.lane())) {
            refused.add(new Refusal(row, cause.getClass().getSimpleName()));
        }
    }

    void failed(OutboxRow row, Throwable cause) {
        heldLanes.add(row.lane());
        trouble = cause;
    }

    /** The topic can't be reached at all; asking for each event would only take long. */
    void unreachable(OutboxRow row, Throwable cause) {
        heldTopics.add(row.topic());
        trouble = cause;
    }

    boolean holds(OutboxRow row) {
        return heldTopics.contains(row.topic()) || heldLanes.contains(row.lane());
    }

    List<OutboxRow> sentRows() {
        return sent;
    }

    long[] sent() {
        return sent.stream().mapToLong(OutboxRow::id).toArray();
    }

    List<Refusal> refused() {
        return refused;
    }

    /** What will pass: the rest of the batch is to be tried again. */
    @Nullable
    Throwable trouble() {
        return trouble;
    }
}
