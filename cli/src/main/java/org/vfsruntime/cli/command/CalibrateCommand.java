package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.mind.BlindSpace;
import org.vfsruntime.cli.mind.LoadedSkills;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.skills.calibration.Calibration;
import org.vfsruntime.skills.calibration.SkillCalibration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How good skills and values are. */
@Command(
        name = "calibrate",
        description = {
            "Measures every skill of a bank on fresh states.",
            "policy_success: where the skill is applicable; false_done: value says done, truth says not;",
            "brier, ece: error of the value; auroc: does a higher value mean success."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs calibrate --episodes 1000 --seed 1",
            "  vfs calibrate --episodes 200 --bank banks/mine --json",
            "  vfs calibrate --observation image"
        })
final class CalibrateCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Fresh states; every skill is judged in each (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides everything (default: 1).")
    private long seed;

    @Option(names = "--threads", paramLabel = "T", description = "Workers; left out: one per processor.")
    private @Nullable Integer threads;

    @Option(
            names = "--by-poses",
            description = "Where the robot sees: measure the values by poses, on the same states, to compare.")
    private boolean byPoses;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    CalibrateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs();
        int workers = inputs.take(() -> Threads.orAll(threads), 1);
        inputs.check(() -> new Faults()
                        .require(episodes >= 1, "--episodes", episodes, "be ≥ 1")
                        .throwIfAny())
                .throwIfAny();
        Scenario scenario = bank.scenario(session);
        if (byPoses && scenario.pictures().isEmpty()) {
            throw new InvalidInputException(
                    "--by-poses must be left out without --observation image: values go by poses anyway");
        }
        LoadedSkills skills = LoadedSkills.load(scenario, bank.bank(scenario));
        List<SkillCalibration> measured;
        try (Progress progress = Progress.start(session.terminal(), "States", episodes, session.nanoClock())) {
            measured = calibration(scenario, skills)
                    .measure(scenario.exam(), episodes, seed, workers, (done, total) -> {
                        progress.at(done, "");
                        if (session.stop().isRequested()) {
                            throw new CancellationException("stopped after " + done + " of " + total + " states");
                        }
                    });
        }
        if (json) {
            session.terminal().out().println(json(scenario, measured).toPrettyString());
        } else {
            table(measured);
        }
        return ExitCode.OK;
    }

    /** Of what the bank teaches; where the robot sees, of its values from pictures. */
    private Calibration calibration(Scenario scenario, LoadedSkills skills) {
        if (scenario.pictures().isEmpty()) {
            return new Calibration(skills.bank());
        }
        ValueFunctionSpace space =
                byPoses ? new BlindSpace(scenario.space(skills.bank()), scenario.observationSpec()) : skills.space();
        return new Calibration(scenario.repertoire(skills.bank()), space);
    }

    private ObjectNode json(Scenario scenario, List<SkillCalibration> measured) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("scenario", scenario.name()).put("seed", seed).put("episodes", episodes);
        all.put("values", byPoses || scenario.pictures().isEmpty() ? "poses" : "pictures");
        ObjectNode skills = all.putObject("skills");
        for (SkillCalibration one : measured) {
            ObjectNode skill = skills.putObject(one.skill().name());
            skill.put("n", one.value().n()).put("applicable", one.applicable());
            put(skill, "policy_success", one.policySuccess());
            put(skill, "false_done", one.value().falseDone());
            skill.put("brier", one.value().brier()).put("ece", one.value().ece());
            put(skill, "auroc", one.value().auroc());
        }
        return all;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    private void table(List<SkillCalibration> measured) {
        var out = session.terminal().out();
        out.println(session.terminal()
                .outInk()
                .bold(String.format(
                        Locale.ROOT,
                        "%-22s %6s %10s %10s %8s %8s %8s",
                        "skill",
                        "n",
                        "success",
                        "false done",
                        "brier",
                        "ece",
                        "auroc")));
        for (SkillCalibration one : measured) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-22s %6d %10s %10s %8.4f %8.4f %8s",
                    one.skill().name(),
                    one.value().n(),
                    percent(one.policySuccess()),
                    percent(one.value().falseDone()),
                    one.value().brier(),
                    one.value().ece(),
                    one.value().auroc().isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.4f", one.value().auroc().getAsDouble())
                            : "unknown"));
        }
    }

    private static String percent(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * value.getAsDouble()) : "unknown";
    }
}
