package org.coproductionhub.kit.listening;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * For who runs the service, on the management port only, since dead letters are of all networks: {@code GET
 * /q/dead-letters} counts them by topic, {@code POST /q/dead-letters/{topic}/replay} hands them over again.
 */
@ApplicationScoped
class DeadLetterRoutes {

    private final DeadLetterReplay replay;

    DeadLetterRoutes(DeadLetterReplay replay) {
        this.replay = replay;
    }

    void open(@Observes ManagementInterface management) {
        var router = management.router();
        router.get("/q/dead-letters").blockingHandler(request -> request.json(replay.waiting()), false);
        router.post("/q/dead-letters/:topic/replay").blockingHandler(this::replay, false);
    }

    private void replay(RoutingContext request) {
        Optional.ofNullable(request.pathParam("topic"))
                .flatMap(replay::replay)
                .ifPresentOrElse(
                        replayed -> request.json(new JsonObject().put("replayed", replayed)), () -> request.fail(404));
    }
}
