package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.mind.BankStamp;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.cli.training.ExperienceTransitions;
import org.vfsruntime.cli.training.FreshWalks;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.planner.dynamics.DynamicsConfig;
import org.vfsruntime.planner.dynamics.DynamicsEvaluation;
import org.vfsruntime.planner.dynamics.DynamicsFile;
import org.vfsruntime.planner.dynamics.DynamicsTrainer;
import org.vfsruntime.planner.dynamics.Transitions;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.experience.Experience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learning what skills do in value function space. */
@Command(
        name = "dynamics",
        description = {
            "Learns the one-step model f(Z, o) from the experience that 'train skills' left, seen through the",
            "bank's value functions, and measures it on fresh walks. May be stopped and resumed."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  vfs train dynamics --scenario desk --seed 1", "  vfs train dynamics --quick --out out/bank --json"
        })
final class TrainDynamicsCommand implements Callable<Integer> {
    private static final String EXPERIENCE = "experience.safetensors";
    private static final int CHECKPOINT_STEPS = 500;

    private final Session session;

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    TrainDynamicsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = training.scenario(session);
        Path out = training.out(scenario);
        Path work = training.work(scenario);
        training.check(scenario);
        if (!Files.isDirectory(out)) {
            throw new InvalidInputException("skill bank '" + out + "' does not exist: name another with --out, or make"
                    + " it with '" + training.next("skills", scenario) + "'");
        }
        SkillBank bank = BankMindSource.skills(scenario, out);
        String stamp = BankStamp.of(out);
        Path file = work.resolve(EXPERIENCE);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException("experience '" + file + "' does not exist: run '"
                    + training.next("skills", scenario) + "' first, or name its work folder with --work");
        }
        Transitions transitions = ExperienceTransitions.of(Experience.read(file), bank.space());
        DynamicsTrainer.Result result = train(transitions, work.resolve("dynamics-" + stamp + ".checkpoint"));
        DynamicsFile.write(out, result.model(), bank.catalogue(), notes(scenario, stamp));
        Files.deleteIfExists(work.resolve("dynamics-" + stamp + ".checkpoint"));
        int walks = training.quick() ? 40 : 200;
        DynamicsEvaluation fresh = DynamicsEvaluation.of(
                result.model(),
                FreshWalks.collect(bank, scenario.practice(), walks, training.seed(), training.threads()));
        tell(out, result.report().trainedOn(), bank, fresh);
        return ExitCode.OK;
    }

    private DynamicsTrainer.Result train(Transitions transitions, Path checkpoint) {
        DynamicsConfig config = DynamicsConfig.standard(training.seed());
        if (training.quick()) {
            TrainingConfig quick = new TrainingConfig(800, 256, 2e-3f, 0, 1, Loss.CROSS_ENTROPY, training.seed());
            config = new DynamicsConfig(List.of(64, 64), config.heldOut(), quick);
        }
        int steps = config.training().steps();
        try (Progress progress = Progress.start(session.terminal(), "Dynamics", steps, session.nanoClock())) {
            return DynamicsTrainer.train(
                    transitions,
                    config,
                    (step, all, loss) -> {
                        progress.at(step, String.format(Locale.ROOT, "loss %.4f", loss));
                        if (session.stop().isRequested()) {
                            throw new CancellationException("stopped; run the same command again to go on");
                        }
                    },
                    checkpoint,
                    CHECKPOINT_STEPS);
        }
    }

    private Map<String, String> notes(Scenario scenario, String stamp) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("command", training.repeat("dynamics", scenario));
        notes.put("seed", String.valueOf(training.seed()));
        notes.put(BankStamp.NOTE, stamp);
        return notes;
    }

    private void tell(Path out, int trainedOn, SkillBank bank, DynamicsEvaluation fresh) {
        if (json) {
            session.terminal().out().println(json(trainedOn, bank, fresh).toPrettyString());
            return;
        }
        var terminal = session.terminal();
        terminal.out().println("Learned from " + trainedOn + " transitions; mean absolute error on fresh walks:");
        terminal.out()
                .println(String.format(
                        Locale.ROOT, "  nothing changes  %.4f (what any model must beat)", fresh.unchanged()));
        for (DynamicsEvaluation.HorizonError error : fresh.byHorizon()) {
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "  %d %-6s         %.4f (%d chains)",
                            error.skills(),
                            error.skills() == 1 ? "skill" : "skills",
                            error.error(),
                            error.chains()));
        }
        terminal.out().println("Model:   " + out.resolve(DynamicsFile.NAME));
    }

    private ObjectNode json(int trainedOn, SkillBank bank, DynamicsEvaluation fresh) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("seed", training.seed())
                .put("trained_on", trainedOn)
                .put("measured_on", fresh.transitions())
                .put("unchanged_error", fresh.unchanged())
                .put("one_step_error", fresh.oneStep());
        ObjectNode bySkill = all.putObject("one_step_error_by_component");
        for (int i = 0; i < fresh.bySkill().size(); i++) {
            bySkill.put(bank.catalogue().get(i).name(), fresh.bySkill().get(i));
        }
        ArrayNode byHorizon = all.putArray("by_horizon");
        for (DynamicsEvaluation.HorizonError error : fresh.byHorizon()) {
            byHorizon
                    .addObject()
                    .put("skills", error.skills())
                    .put("chains", error.chains())
                    .put("error", error.error());
        }
        return all;
    }
}
