package org.vfsruntime.cli.command;

import org.vfsruntime.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Learning. */
@Command(
        name = "train",
        description = "Learns skills, and then what they do in value function space.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs train skills --seed 1",
            "  vfs train values --observation image --seed 1",
            "  vfs train dynamics --seed 1",
            "  vfs train maze --seed 1"
        })
final class TrainCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private TrainCommand() {}

    static CommandLine create(Session session) {
        return new CommandLine(new TrainCommand())
                .addSubcommand(new TrainSkillsCommand(session))
                .addSubcommand(new TrainValuesCommand(session))
                .addSubcommand(new TrainDynamicsCommand(session))
                .addSubcommand(new TrainMazeCommand(session));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
    }
}
