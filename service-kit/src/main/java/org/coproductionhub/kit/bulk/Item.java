package org.coproductionhub.kit.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.coproductionhub.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An entry held against its record.
 *
 * @param thing what was sent, unless it is refused already
 * @param problem why it is refused
 * @param size about how many characters it takes
 * @param digest of all entries up to and with this one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Item<T>(long line, @Nullable T thing, @Nullable Problem problem, int size, byte[] digest) {

    static <T> Item<T> of(Entry entry, byte[] digestBefore, Reading reading, Class<T> type, Format format) {
        var text = text(entry);
        var digest = digest(digestBefore, text);
        return switch (entry) {
            case Entry.Unreadable(var line, var problem) -> new Item<>(line, null, problem, text.length(), digest);
            case Entry.Readable readable -> {
                try {
                    var thing = reading.read(readable, type, format);
                    yield new Item<>(entry.line(), thing, null, text.length(), digest);
                } catch (Problem refused) {
                    yield new Item<>(entry.line(), null, refused, text.length(), digest);
                }
            }
        };
    }

    static byte[] digest(byte[] before, Entry entry) {
        return digest(before, text(entry));
    }

    static byte[] digest(byte[] before, String next) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(next.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Entry entry) {
        return switch (entry) {
            case Entry.Readable readable -> readable.content().toString();
            case Entry.Unreadable refused ->
                refused.line() + ": " + refused.problem().getDetail();
        };
    }
}
