package org.coproductionhub.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;

/**
 * Where a page ended: the sort key and id of its last item. Opaque to callers, and nothing in it is trusted: it is
 * compared with, never executed.
 */
record Cursor(String key, UUID id) {

    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(UTF_8));
    }

    static Cursor decode(String opaque) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(opaque), UTF_8);
            return new Cursor(text.substring(36), UUID.fromString(text.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw Problem.unreadable(
                    "bad-cursor",
                    "Send the 'next' of an earlier page, unchanged",
                    Violation.inQuery("after", "is not a cursor of this list"));
        }
    }
}
