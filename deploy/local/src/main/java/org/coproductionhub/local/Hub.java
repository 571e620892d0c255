package org.coproductionhub.local;

import org.coproductionhub.local.machine.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./hub}. */
@Command(
        name = "hub",
        description = "Coproduction Hub on this machine.",
        subcommands = {Up.class, Down.class, Status.class, Token.class, Demo.class})
public final class Hub {

    private Hub() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Hub())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .execute(arguments));
    }

    private static int explain(Exception failure) {
        if (failure instanceof Refused refused) {
            System.err.println(refused.getMessage());
        } else {
            failure.printStackTrace();
        }
        return 1;
    }
}
