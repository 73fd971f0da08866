package org.vfsruntime.cli.command;

import org.vfsruntime.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is in a bank, and what can be put there. */
@Command(
        name = "skills",
        description = "Looks into a skill bank, and adds critics from elsewhere.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs skills list",
            "  vfs skills list --bank banks/mine --seed 3",
            "  vfs skills import --format onnx critic.onnx --spec skill.yaml -o banks/mixed"
        })
final class SkillsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private SkillsCommand() {}

    static CommandLine create(Session session) {
        return new CommandLine(new SkillsCommand())
                .addSubcommand(new SkillsListCommand(session))
                .addSubcommand(new SkillsImportCommand(session));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
    }
}
