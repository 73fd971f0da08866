package org.vfsruntime.cli.command;

import org.vfsruntime.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Comparisons that take too long for every day. */
@Command(
        name = "bench",
        description = "Compares parts of the planner with what else could be in their place.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs bench representations --scenario desk -o out/representations",
            "  vfs bench planners --scenario desk -o out/planners",
            "  vfs bench maze -o out/bench-maze"
        })
final class BenchCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private BenchCommand() {}

    static CommandLine create(Session session) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new BenchRepresentationsCommand(session))
                .addSubcommand(new BenchPlannersCommand(session))
                .addSubcommand(new BenchMazeCommand(session))
                .addSubcommand(new BenchInvarianceCommand(session));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
    }
}
