package org.coproductionhub.local;

import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.coproductionhub.kit.test.SigningKey;
import org.coproductionhub.kit.test.Tokens;
import org.coproductionhub.local.demo.Network;
import org.coproductionhub.local.demo.Story;
import org.coproductionhub.local.machine.DataDirectory;
import org.coproductionhub.local.machine.Refused;
import org.coproductionhub.local.machine.RunLock;
import org.coproductionhub.local.suite.Addresses;
import org.coproductionhub.local.suite.LocalKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the demonstration network on the running suite. */
@Command(name = "demo", description = "Play the demonstration network through the HTTP APIs.")
final class Demo implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Option(names = "--network", paramLabel = "ID", description = "the network to play in (the local one)")
    private UUID network = LocalKey.NETWORK;

    @Override
    public Integer call() {
        var data = DataDirectory.claim(where.path());
        var running = RunLock.holder(data)
                .orElseThrow(() -> new Refused("Nothing is running on " + data.path() + "; ./hub up starts it"));
        play(data, new Addresses(running.portBase()), network);
        return 0;
    }

    static void play(DataDirectory data, Addresses at, UUID network) {
        var key = SigningKey.keptIn(data.signingKey());
        var services = new Network(
                URI.create(at.url("organisations")),
                URI.create(at.url("engagement")),
                URI.create(at.url("evaluation")),
                (role, organisation) -> Tokens.signedBy(key, role)
                        .network(network)
                        .organisation(organisation)
                        .mint());
        System.out.println("The demonstration network:");
        new Story(services, System.out).play();
    }
}
