package org.coproductionhub.kit.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coproductionhub.kit.problem.Problem;

/** What the caller sent, in chunks that fit into memory and into one transaction. */
final class Items<T> {

    private static final int MOST = 500;
    private static final int LARGEST = 4 << 20;

    private final Entries entries;
    private final Reading reading;
    private final Class<T> type;
    private final Format format;
    private byte[] digest;
    private boolean ended;

    /** @param asked what was asked: where and how these are to be taken in */
    Items(Entries entries, Reading reading, Class<T> type, Format format, String asked) {
        this.entries = entries;
        this.reading = reading;
        this.type = type;
        this.format = format;
        this.digest = Item.digest(new byte[0], asked);
    }

    /** The digest of all read so far. */
    byte[] digest() {
        return digest;
    }

    /** Whether all were read. */
    boolean ended() {
        return ended;
    }

    List<Item<T>> nextChunk() throws IOException {
        List<Item<T>> chunk = new ArrayList<>();
        for (int size = 0; chunk.size() < MOST && size < LARGEST; ) {
            var entry = entries.next();
            if (entry == null) {
                ended = true;
                break;
            }
            var item = Item.of(entry, digest, reading, type, format);
            digest = item.digest();
            size += item.size();
            chunk.add(item);
        }
        return chunk;
    }

    /**
     * Passes over what an earlier sending has done.
     *
     * @throws Problem 422 where that was another body
     */
    void skip(Progress done) throws IOException {
        for (long passed = 0; passed < done.entries(); passed++) {
            var entry = entries.next();
            if (entry == null) {
                throw reused();
            }
            digest = Item.digest(digest, entry);
        }
        if (!Arrays.equals(digest, done.digest()) || (done.finished() && entries.next() != null)) {
            throw reused();
        }
    }

    private static Problem reused() {
        return Problem.invalid("idempotency-key-reused", "This key was used for another request");
    }
}
