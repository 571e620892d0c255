package org.coproductionhub.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.coproductionhub.local.machine.DataDirectory;
import org.coproductionhub.local.machine.RunLock;
import org.coproductionhub.local.suite.Addresses;
import org.coproductionhub.local.suite.Keycloak;
import org.coproductionhub.local.suite.LocalKey;
import org.coproductionhub.local.suite.Progress;
import org.coproductionhub.local.suite.Site;
import org.coproductionhub.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the suite and keeps it until it is told to stop. */
@Command(name = "up", description = "Start the whole suite.")
final class Up implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Option(names = "--port-base", paramLabel = "N", description = "count all ports from here (8080)")
    private int portBase = Addresses.USUAL_BASE;

    @Option(names = "--fresh", description = "begin with no data")
    private boolean fresh;

    @Option(names = Detached.OPTION, description = "give the terminal back once ready")
    private boolean detach;

    @Option(names = "--learn", description = "write AOT caches at the end, for quicker starts later")
    private boolean learn;

    @Option(names = "--keycloak", description = "tokens from a real Keycloak")
    private boolean keycloak;

    @Option(names = "--demo", description = "then play the demonstration network")
    private boolean demo;

    @Override
    public Integer call() {
        var data = DataDirectory.claim(where.path());
        if (detach) {
            return new Detached(data).start();
        }
        var site = new Site(Where.repository(), data, new Addresses(portBase));
        try (var lock = RunLock.take(data, portBase, keycloak);
                var signal = StopOnSignal.interrupting(Thread.currentThread())) {
            if (fresh) {
                site.processes().stopAll();
                data.wipe();
            }
            run(site);
        }
        return 0;
    }

    private void run(Site site) {
        site.data().emptyLogs();
        KafkaLog.writeTo(site.data().log("kafka"));
        var identity = keycloak ? new Keycloak(site) : new LocalKey(site.data());
        try (var suite = new Suite(site, identity, new Progress(System.out))) {
            suite.start(learn);
            if (demo) {
                Demo.play(site, identity);
            }
            UrlTable.print(site, System.out);
            System.out.println("ready");
            new CountDownLatch(1).await();
        } catch (InterruptedException signal) {
            System.out.println("stopped");
        }
    }
}
