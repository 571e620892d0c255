package org.coproductionhub.local;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.coproductionhub.local.demo.Network;
import org.coproductionhub.local.demo.Story;
import org.coproductionhub.local.machine.Refused;
import org.coproductionhub.local.machine.RunLock;
import org.coproductionhub.local.suite.Identity;
import org.coproductionhub.local.suite.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays the demonstration network on the suite that runs. */
@Command(name = "demo", description = "Play the demonstration network through the HTTP APIs.")
final class Demo implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Override
    public Integer call() {
        if (RunLock.holder(where.data()).isEmpty()) {
            throw new Refused("Nothing runs on " + where.path() + "; start it with ./hub up");
        }
        play(where.site(), where.identity());
        return 0;
    }

    static void play(Site site, Identity identity) {
        var network = new Network(
                URI.create(site.at().url("organisations")),
                URI.create(site.at().url("engagement")),
                URI.create(site.at().url("evaluation")),
                (role, organisation) -> identity.token(role, Identity.NETWORK, organisation, Duration.ofHours(1)));
        new Story(network, System.out).play();
    }
}
