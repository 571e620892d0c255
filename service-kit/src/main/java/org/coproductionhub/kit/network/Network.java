package org.coproductionhub.kit.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The network that the current work belongs to. A request has the network of its token; work without a token (a
 * listener, an invitation link) says which one it acts for with {@link #within}.
 */
public final class Network {

    /** No network has this id: work that forgot to say its network finds nothing and can store nothing. */
    static final UUID NONE = new UUID(0, 0);

    private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

    private Network() {}

    /** Does the work for that network. */
    public static <T, X extends Throwable> T within(UUID network, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, network).call(work);
    }

    /** The network said by {@link #within}, if any. */
    static @Nullable UUID said() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
