package org.vfsruntime.cli.command;

import org.vfsruntime.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything that speaks ROS. */
@Command(name = "ros", description = "The planner as a node of ROS 1.", synopsisSubcommandLabel = "COMMAND")
final class RosCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private RosCommand() {}

    static CommandLine create(Session session) {
        return new CommandLine(new RosCommand())
                .addSubcommand(new RosSimRobotCommand(session))
                .addSubcommand(new RosEvalCommand(session));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
    }
}
