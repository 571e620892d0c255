package org.coproductionhub.kit.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a listener waits for the database or Kafka to come back. */
@Readiness
@ApplicationScoped
class ListeningReadiness implements HealthCheck {

    private final Patience patience;

    ListeningReadiness(Patience patience) {
        this.patience = patience;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("listening").status(!patience.waits()).build();
    }
}
