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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.mind.BankStamp;
import org.vfsruntime.cli.mind.LoadedSkills;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.cli.training.ExperienceTransitions;
import org.vfsruntime.cli.training.FoundExperience;
import org.vfsruntime.cli.training.PairExperience;
import org.vfsruntime.cli.training.PlanCalibrationRun;
import org.vfsruntime.cli.training.Walks;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.planner.dynamics.DynamicsConfig;
import org.vfsruntime.planner.dynamics.DynamicsEnsemble;
import org.vfsruntime.planner.dynamics.DynamicsEvaluation;
import org.vfsruntime.planner.dynamics.DynamicsFamily;
import org.vfsruntime.planner.dynamics.DynamicsFile;
import org.vfsruntime.planner.dynamics.DynamicsTrainer;
import org.vfsruntime.planner.dynamics.MlpFamily;
import org.vfsruntime.planner.dynamics.NetworkDynamics;
import org.vfsruntime.planner.dynamics.Transitions;
import org.vfsruntime.planner.dynamics.relational.RelationalFamily;
import org.vfsruntime.skills.experience.Experience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learning what skills do in value function space. */
@Command(
        name = "dynamics",
        description = {
            "Learns the one-step model f(Z, o) from the experience that 'train skills' left, seen through the",
            "bank's value functions: an ensemble, whose members agree where there was data. Where that experience is",
            "gone, it is collected again with the bank's policies. Then calibrates how sure plans are on episodes of",
            "its own, and measures the model on fresh walks. May be stopped and resumed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs train dynamics --scenario desk --seed 1",
            "  vfs train dynamics --scenario desk --members 1",
            "  vfs train dynamics --quick --out out/bank --json"
        })
final class TrainDynamicsCommand implements Callable<Integer> {
    private static final int CHECKPOINT_STEPS = 500;
    private static final int FREE_WALKS = 120;
    private static final int LED_WALKS = 150;
    private static final int QUICK_WALKS = 10;

    /** Transitions of so many states are enough; each is embedded, which takes its time where values go by pictures. */
    private static final int MOST_STATES = 25_000;

    private final Session session;

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Option(
            names = "--members",
            paramLabel = "M",
            description = "Models of the ensemble, each from its own draw of the data (default: 5).")
    private int members = DynamicsConfig.STANDARD_MEMBERS;

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
        new Inputs().check(() -> config()).check(() -> training.check(scenario)).throwIfAny();
        if (!Files.isDirectory(out)) {
            throw new InvalidInputException("skill bank '" + out + "' does not exist: name another with --out, or make"
                    + " it with '" + training.next("skills", scenario) + "'");
        }
        LoadedSkills skills = LoadedSkills.load(scenario, out);
        String stamp = BankStamp.of(out);
        Walks walk = Walks.of(session, scenario, skills, training.threads());
        List<Transitions> transitions = transitions(scenario, skills, stamp, work);
        DynamicsConfig config = config();
        DynamicsTrainer.Checkpoints checkpoints =
                new DynamicsTrainer.Checkpoints(work.resolve("dynamics-" + stamp + ".checkpoint"), CHECKPOINT_STEPS);
        DynamicsFamily family = family(scenario, skills);
        List<DynamicsTrainer.Result> results = train(family, transitions, config, Optional.of(checkpoints));
        int walks = training.quick() ? 40 : scenario.isRelational() ? 60 : 200;
        DynamicsEnsemble model = new PlanCalibrationRun(session, scenario, skills, training.threads())
                .calibrate(
                        size -> ofSize(
                                size.catalogue().size(), family, results.get(0).model()),
                        2 * walks,
                        3 * walks / (scenario.sizes().size() > 1 ? 2 : 1),
                        training.seed());
        DynamicsEvaluation fresh = DynamicsEvaluation.of(model, walk.collect(walks, training.seed()));
        if (scenario.isRelational()) {
            DynamicsFile.writeRelational(out, model, notes(scenario, stamp));
        } else {
            DynamicsFile.write(out, model, scenario.catalogue(), notes(scenario, stamp));
        }
        for (int member = 0; member < config.members(); member++) {
            Files.deleteIfExists(checkpoints.of(member));
        }
        int trainedOn =
                results.stream().mapToInt(result -> result.report().trainedOn()).sum();
        tell(out, trainedOn, scenario, model, fresh);
        return ExitCode.OK;
    }

    /** One member is enough to lead walks with. */
    private NetworkDynamics firstModel(List<Transitions> transitions) {
        DynamicsEnsemble model = train(new RelationalFamily(), transitions, config().withMembers(1), Optional.empty())
                .get(0)
                .model();
        return (NetworkDynamics) model.members().get(0);
    }

    /** Pairs are walked among; the experience of a few skills holds a try of each from every state. */
    private List<Transitions> transitions(Scenario scenario, LoadedSkills skills, String stamp, Path work) {
        if (scenario.isRelational()) {
            return new PairExperience(session, scenario, skills, stamp, work, training.threads())
                    .collect(
                            training.quick() ? QUICK_WALKS : FREE_WALKS,
                            training.quick() ? QUICK_WALKS : LED_WALKS,
                            training.seed(),
                            this::firstModel);
        }
        Experience experience = FoundExperience.of(
                session,
                scenario,
                skills.bank(),
                skills.stamp(),
                training.plan(scenario, skills.bank().header().discount()),
                work,
                training.threads());
        return List.of(ExperienceTransitions.of(experience.first(MOST_STATES), skills.space()));
    }

    private static DynamicsFamily family(Scenario scenario, LoadedSkills skills) {
        return scenario.isRelational()
                ? new RelationalFamily()
                : new MlpFamily(skills.space().catalogue().size());
    }

    /** @return the same networks as models of k skills */
    private static DynamicsEnsemble ofSize(int skills, DynamicsFamily family, DynamicsEnsemble ensemble) {
        if (ensemble.size() == skills) {
            return ensemble;
        }
        List<NetworkDynamics> members = ensemble.members().stream()
                .map(member -> family.model(((NetworkDynamics) member).network(), skills))
                .toList();
        return new DynamicsEnsemble(members, Optional.empty());
    }

    private DynamicsConfig config() {
        DynamicsConfig config = DynamicsConfig.standard(training.seed());
        if (training.quick()) {
            TrainingConfig quick = new TrainingConfig(800, 256, 2e-3f, 0, 1, Loss.CROSS_ENTROPY, training.seed());
            config = new DynamicsConfig(List.of(64, 64), config.members(), config.heldOut(), quick);
        }
        return config.withMembers(members);
    }

    private List<DynamicsTrainer.Result> train(
            DynamicsFamily family,
            List<Transitions> transitions,
            DynamicsConfig config,
            Optional<DynamicsTrainer.Checkpoints> checkpoints) {
        int steps = config.training().steps() * config.members();
        try (Progress progress = Progress.start(session.terminal(), "Dynamics", steps, session.nanoClock())) {
            return DynamicsTrainer.train(
                    family,
                    transitions,
                    config,
                    (step, all, loss) -> {
                        progress.at(step, String.format(Locale.ROOT, "loss %.4f", loss));
                        session.stop().throwResumableIfRequested();
                    },
                    checkpoints);
        }
    }

    private Map<String, String> notes(Scenario scenario, String stamp) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(
                "command",
                training.repeat("dynamics", scenario)
                        + (members == DynamicsConfig.STANDARD_MEMBERS ? "" : " --members " + members));
        notes.put("seed", String.valueOf(training.seed()));
        notes.put(BankStamp.NOTE, stamp);
        return notes;
    }

    private void tell(Path out, int trainedOn, Scenario scenario, DynamicsEnsemble model, DynamicsEvaluation fresh) {
        if (json) {
            session.terminal()
                    .out()
                    .println(json(trainedOn, scenario, model, fresh).toPrettyString());
            return;
        }
        var terminal = session.terminal();
        terminal.out()
                .println(model.members().size() + (model.members().size() == 1 ? " member" : " members")
                        + " learned from " + trainedOn + " transitions; mean absolute error on fresh walks:");
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
        model.calibration()
                .ifPresent(calibration -> terminal.out()
                        .println("Calibrated with " + calibration.plans() + " plans; members usually disagree by up to "
                                + calibration.limits().stream()
                                        .map(limit -> String.format(Locale.ROOT, "%.3f", limit))
                                        .collect(Collectors.joining(", "))
                                + " after 1, 2, … skills."));
        terminal.out().println("Model:   " + out.resolve(DynamicsFile.NAME));
    }

    private ObjectNode json(int trainedOn, Scenario scenario, DynamicsEnsemble model, DynamicsEvaluation fresh) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("seed", training.seed())
                .put("members", model.members().size())
                .put("trained_on", trainedOn)
                .put("measured_on", fresh.transitions())
                .put("unchanged_error", fresh.unchanged())
                .put("one_step_error", fresh.oneStep());
        ObjectNode bySkill = all.putObject("one_step_error_by_component");
        for (int i = 0; i < fresh.bySkill().size(); i++) {
            bySkill.put(scenario.catalogue().get(i).name(), fresh.bySkill().get(i));
        }
        ArrayNode byHorizon = all.putArray("by_horizon");
        for (DynamicsEvaluation.HorizonError error : fresh.byHorizon()) {
            byHorizon
                    .addObject()
                    .put("skills", error.skills())
                    .put("chains", error.chains())
                    .put("error", error.error());
        }
        model.calibration().ifPresent(calibration -> {
            ArrayNode limits = all.putObject("calibration")
                    .put("plans", calibration.plans())
                    .putArray("disagreement_limits");
            calibration.limits().forEach(limits::add);
        });
        return all;
    }
}
