package org.coproductionhub.kit.network;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;

/** Work without a request, such as a listener's: in the name of a network, in a transaction of its own. */
public final class NetworkTransaction {

    private NetworkTransaction() {}

    /** Hibernate sees that network's rows; a failure leaves nothing behind. */
    public static void run(UUID network, Runnable work) {
        var requests = Arc.container().requestContext();
        var outer = requests.getStateIfActive();
        requests.activate();
        try {
            Network.within(network, () -> {
                QuarkusTransaction.requiringNew().run(work);
                return network;
            });
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }
}
