package org.vfsruntime.cli.command;

import org.vfsruntime.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The maze world. */
@Command(
        name = "maze",
        description = "MiniGrid mazes, exactly as in version 3.1.0.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs maze replay --env MultiRoom --rooms 4 --seed 7 --actions 012252 --json",
            "  vfs maze demo --rooms 6 --seed 3",
            "  vfs maze eval --rooms 2 --episodes 100 --seed 7001"
        })
final class MazeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private MazeCommand() {}

    static CommandLine create(Session session) {
        return new CommandLine(new MazeCommand())
                .addSubcommand(new MazeReplayCommand(session))
                .addSubcommand(new MazeDemoCommand(session))
                .addSubcommand(new MazeEvalCommand(session));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
    }
}
