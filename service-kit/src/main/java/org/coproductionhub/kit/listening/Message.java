package org.coproductionhub.kit.listening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a listener hears it.
 *
 * @param id       of the event; the same however often it arrives
 * @param type     such as {@code org.coproductionhub.organisations.membership.activated.v1}
 * @param key      the id of the aggregate it tells of
 * @param sequence the aggregate's version: a higher one knows better
 * @param network  whose it is
 * @param time     when it happened
 * @param content  what the listener takes from it; null where the aggregate is gone (a tombstone)
 */
public record Message<T>(
        UUID id,
        String type,
        UUID key,
        long sequence,
        UUID network,
        Instant time,
        @Nullable T content) {

    /** What it says; a listener that is told of aggregates that can go asks {@link #gone} first. */
    public T data() {
        if (content == null) {
            throw new IllegalStateException("Event " + id + " is a tombstone");
        }
        return content;
    }

    /** Whether the aggregate is gone and nothing of it may be kept. */
    public boolean gone() {
        return content == null;
    }
}
