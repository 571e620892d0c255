package org.coproductionhub.kit.outbox;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** For who runs the service, on the management port only: {@code POST /q/outbox/release} sends parked events anew. */
@ApplicationScoped
class OutboxRoutes {

    private final OutboxTable table;

    OutboxRoutes(OutboxTable table) {
        this.table = table;
    }

    void open(@Observes ManagementInterface management) {
        management
                .router()
                .post("/q/outbox/release")
                .blockingHandler(request -> request.json(new JsonObject().put("released", table.release())), false);
    }
}
