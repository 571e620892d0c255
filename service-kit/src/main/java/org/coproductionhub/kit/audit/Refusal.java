package org.coproductionhub.kit.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asked for what is not theirs, or too often. */
record Refusal(
        @Nullable UUID network,
        String actor,
        @Nullable UUID organisation,
        String action,
        String target,
        String outcome,
        String address) {}
