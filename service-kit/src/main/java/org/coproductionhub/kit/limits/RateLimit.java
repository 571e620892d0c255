package org.coproductionhub.kit.limits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import org.coproductionhub.kit.problem.Problem;

/**
 * Gives each client its share: the subject of the token, or the address of who has none. Every answer says what is left
 * of it (draft-ietf-httpapi-ratelimit-headers).
 */
@ApplicationScoped
class RateLimit {

    /** After Quarkus has authenticated (200), before anything is done. */
    private static final int PRIORITY = 150;

    private static final long SECOND = 1_000_000_000;

    private final RateLimitSettings settings;
    private final ObjectMapper json;
    private final Cache<String, Bucket> clients;

    RateLimit(RateLimitSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.clients = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    void register(@Observes Filters filters) {
        if (settings.perSecond() > 0) {
            filters.register(this::admit, PRIORITY);
        }
    }

    private void admit(RoutingContext request) {
        if (request.normalizedPath().startsWith("/q/")) {
            request.next();
            return;
        }
        var share = clients.get(client(request), _ -> full()).tryConsumeAndReturnRemaining(1);
        tell(request, share);
        if (share.isConsumed()) {
            request.next();
        } else {
            refuse(request, Problem.tooMany(Duration.ofNanos(share.getNanosToWaitForRefill())));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private static String client(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return "subject " + user.getSecurityIdentity().getPrincipal().getName();
        }
        var remote = request.request().remoteAddress();
        return remote == null ? "unknown" : "address " + remote.hostAddress();
    }

    private void tell(RoutingContext request, ConsumptionProbe share) {
        int window = Math.ceilDiv(settings.burst(), settings.perSecond());
        request.response()
                .putHeader("RateLimit-Policy", "\"client\";q=%d;w=%d".formatted(settings.burst(), window))
                .putHeader(
                        "RateLimit",
                        "\"client\";r=%d;t=%d"
                                .formatted(
                                        share.getRemainingTokens(),
                                        Math.ceilDiv(share.getNanosToWaitForReset(), SECOND)));
    }

    private void refuse(RoutingContext request, HttpProblem problem) {
        problem.getHeaders().forEach((name, value) -> request.response().putHeader(name, String.valueOf(value)));
        request.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
                .end(body(HttpProblem.builder(problem)
                        .withInstance(URI.create(request.normalizedPath()))
                        .build()));
    }

    private Buffer body(HttpProblem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
