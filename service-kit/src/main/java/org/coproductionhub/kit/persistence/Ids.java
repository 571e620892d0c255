package org.coproductionhub.kit.persistence;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes ids that sort by the time they were made (UUIDv7, RFC 9562), so that new rows go to the end of an index. */
public final class Ids {

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
