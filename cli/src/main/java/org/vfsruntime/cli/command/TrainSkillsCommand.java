package org.vfsruntime.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.training.StageProgress;
import org.vfsruntime.core.Faults;
import org.vfsruntime.skills.training.LearningCurve;
import org.vfsruntime.skills.training.SkillTrainer;
import org.vfsruntime.skills.training.TrainingResult;
import org.vfsruntime.skills.training.TrainingScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learning policies and value functions. */
@Command(
        name = "skills",
        description = {
            "Learns every skill's policy and value function from sparse 0/1 outcomes.",
            "May be stopped at any time: the same command goes on where it was."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs train skills --scenario desk --seed 1",
            "  vfs train skills --quick --out out/bank --seed 7",
            "  vfs train dynamics --scenario desk --seed 1     (afterwards)"
        })
final class TrainSkillsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Option(
            names = "--discount",
            paramLabel = "G",
            defaultValue = "0.99",
            description = "Discount per control tick, in (0, 1) (default: ${DEFAULT-VALUE}).")
    private double discount;

    TrainSkillsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Scenario scenario = training.scenario(session);
        Path out = training.out(scenario);
        new Inputs()
                .check(() -> new Faults()
                        .require(discount > 0 && discount < 1, "--discount", discount, "lie in (0, 1)")
                        .throwIfAny())
                .check(() -> training.check(scenario))
                .throwIfAny();
        String command = training.repeat("skills", scenario) + " --discount " + discount;
        SkillTrainer trainer = new SkillTrainer(
                scenario.lessons(),
                new TrainingScenario(scenario.name(), scenario.tickSeconds()),
                training.plan(scenario, discount));
        TrainingResult result;
        try (StageProgress progress = new StageProgress(session)) {
            result = trainer.train(training.work(scenario), command, training.threads(), progress);
        }
        result.bank().save(out);
        tell(result, out, scenario);
        return ExitCode.OK;
    }

    private void tell(TrainingResult result, Path out, Scenario scenario) {
        var terminal = session.terminal();
        terminal.out().println("Success of each policy: first random parameters, then as it learned:");
        for (LearningCurve curve : result.curves()) {
            terminal.out()
                    .println(String.format(
                            java.util.Locale.ROOT,
                            "  %-22s %s",
                            curve.skill().name(),
                            curve.points().stream()
                                    .map(LearningCurve.Point::toString)
                                    .collect(Collectors.joining(", "))));
        }
        terminal.out().println("Bank:    " + out);
        terminal.out().println("Next:    " + training.next("dynamics", scenario) + " (the planner needs it)");
    }
}
