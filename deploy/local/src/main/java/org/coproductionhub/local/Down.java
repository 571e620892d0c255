package org.coproductionhub.local;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.coproductionhub.local.machine.OurProcesses;
import org.coproductionhub.local.machine.RunLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the launcher that runs on the data, and whatever an earlier one may have left. */
@Command(name = "down", description = "Stop the suite.")
final class Down implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Override
    public Integer call() {
        var data = where.data();
        var launcher = RunLock.holder(data).flatMap(holder -> ProcessHandle.of(holder.pid()));
        launcher.ifPresent(Down::stop);
        var left = new OurProcesses(data).stopAll();
        left.forEach(process -> System.out.println("stopped " + process + ", left by an earlier run"));
        System.out.println(launcher.isPresent() ? "stopped" : left.isEmpty() ? "nothing was running" : "stopped");
        return 0;
    }

    private static void stop(ProcessHandle launcher) {
        launcher.destroy();
        launcher.onExit().completeOnTimeout(launcher, 130, TimeUnit.SECONDS).join();
        if (launcher.isAlive()) {
            launcher.destroyForcibly();
        }
    }
}
