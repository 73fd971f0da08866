package org.vfsruntime.cli.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root: names the commands and the exit codes. */
@Command(
        name = "vfs",
        description = "Plans robot skills in value function space.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well; for demo: the goal was reached",
            "1:the goal was not reached, or something failed",
            "2:the input breaks a rule",
            "130:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  vfs demo", "  vfs eval --episodes 100 --seed 1", "  vfs eval --help"})
public final class VfsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private VfsCommand() {}

    /**
     * @param session what all commands share
     * @return the parser, ready to execute
     */
    public static CommandLine create(Session session) {
        VfsCommand root = new VfsCommand();
        CommandLine line = new CommandLine(root)
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new EvalCommand(session))
                .addSubcommand(new ReplayCommand(session))
                .addSubcommand(new ReportCommand(session))
                .addSubcommand(new InspectCommand(session))
                .addSubcommand(new CalibrateCommand(session))
                .addSubcommand(TrainCommand.create(session))
                .addSubcommand(SkillsCommand.create(session))
                .addSubcommand(BenchCommand.create(session))
                .addSubcommand(MazeCommand.create(session))
                .addSubcommand(RosCommand.create(session))
                .addSubcommand(new VersionCommand(session));
        Terminal terminal = session.terminal();
        ErrorLines errors = new ErrorLines(terminal, () -> root.verbose);
        return line.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(terminal.outInk().on() ? Ansi.ON : Ansi.OFF))
                .setExecutionStrategy(parsed -> {
                    try {
                        return new CommandLine.RunLast().execute(parsed);
                    } catch (Error e) {
                        return errors.handleError(e);
                    }
                })
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
    }
}
