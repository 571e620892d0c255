package org.coproductionhub.kit.test;

import java.util.concurrent.CompletableFuture;

/** Both embedded, started side by side. */
record EmbeddedInfrastructure(PostgresServer postgres, String bootstrapServers) implements Infrastructure {

    static EmbeddedInfrastructure start() {
        var postgres = CompletableFuture.supplyAsync(EmbeddedPostgresql::throwaway);
        var kafka = EmbeddedKafka.throwaway();
        return new EmbeddedInfrastructure(postgres.join().server(), kafka.bootstrapServers());
    }
}
