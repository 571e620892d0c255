package org.coproductionhub.kit.bulk;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the caller sent, one after the other, never more than one in memory. */
interface Entries {

    /** An entry is at most 1 MiB long. */
    int LONGEST = 1 << 20;

    /** The next, or {@code null} after the last. */
    @Nullable
    Entry next() throws IOException;
}
