package org.coproductionhub.local;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.coproductionhub.local.machine.Refused;
import org.coproductionhub.local.suite.Identity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a bearer token, and nothing else, so that it can go straight into a command. */
@Command(name = "token", description = "Print a bearer token for the local run.")
final class Token implements Callable<Integer> {

    private static final List<String> ROLES = List.of("hub-admin", "partner", "evaluator", "reader", "data-protection");

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "ROLE", description = "hub-admin, partner, evaluator, reader or data-protection")
    private String role = "";

    @Option(names = "--network", paramLabel = "ID", description = "the network to act in (the local one)")
    private UUID network = Identity.NETWORK;

    @Option(names = "--organisation", paramLabel = "ID", description = "the organisation to speak for")
    private @Nullable UUID organisation;

    @Option(
            names = "--ttl",
            paramLabel = "TIME",
            converter = Ttl.class,
            description = "how long it is good for: 90s, 30m, 1h (1h)")
    private Duration ttl = Duration.ofHours(1);

    @Override
    public Integer call() {
        if (!ROLES.contains(role)) {
            throw new Refused("No role " + role + "; there are " + String.join(", ", ROLES));
        }
        System.out.println(where.identity().token(role, network, organisation, ttl));
        return 0;
    }
}
