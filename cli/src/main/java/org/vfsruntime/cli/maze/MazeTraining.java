package org.vfsruntime.cli.maze;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.planner.dqn.SkillValues;
import org.vfsruntime.planner.dynamics.DynamicsTrainer;
import org.vfsruntime.skills.practice.Seeds;

/** Everything that a maze bank holds: skills, then the high-level policy and the dynamics on their values. */
public final class MazeTraining {
    private static final long HIGH_LEVEL = 101;
    private static final long DYNAMICS = 102;
    private static final String RUN = "run";

    private final Session session;
    private final Path work;
    private final MazeTrainingPlan plan;

    private MazeTraining(Session session, Path work, MazeTrainingPlan plan) {
        this.session = session;
        this.work = work;
        this.plan = plan;
    }

    /**
     * Trains, or goes on where it was stopped, and writes the bank.
     *
     * @param session where to show progress, and who may ask for a stop
     * @param work folder that keeps what is done
     * @param out folder of the bank
     * @param seed decides everything
     * @param quick small budgets
     */
    public static void run(Session session, Path work, Path out, long seed, boolean quick) {
        MazeTrainingPlan plan = quick ? MazeTrainingPlan.quick(seed) : MazeTrainingPlan.standard(seed);
        try {
            Files.createDirectories(work);
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException("folder '" + out + "' or '" + work + "' cannot be made: " + e, e);
        }
        MazeBank bank = new MazeTraining(session, work, plan).bank();
        bank.write(out, "./vfs train maze --seed " + seed + (quick ? " --quick" : ""));
    }

    private MazeBank bank() {
        MazeMind mind = new SkillTraining(session, work, plan).run();
        SkillValues values = highLevel(mind);
        DynamicsTrainer.Result dynamics = watched(
                "Dynamics",
                plan.dynamicsSteps(),
                listener -> MazeDynamics.learn(
                        mind,
                        MazeTask.twoRoomsWithKeys(),
                        plan.dynamicsRuns(),
                        plan.dynamicsSteps(),
                        Seeds.derive(plan.seed(), DYNAMICS),
                        listener));
        return new MazeBank(mind, values, dynamics.model());
    }

    private SkillValues highLevel(MazeMind mind) {
        Path file = work.resolve("dqn.safetensors");
        Map<String, String> run = Map.of(RUN, highLevelRun());
        if (Files.exists(file)) {
            requireSame(file, highLevelRun());
            return new SkillValues(MlpFile.read(file));
        }
        SkillValues values = watched(
                "High-level policy",
                plan.skillRuns(),
                listener -> new HighLevelLearning(
                                mind,
                                new ValueCode(),
                                HighLevelNetwork.BY_COLOUR,
                                plan.skillRuns(),
                                Seeds.derive(plan.seed(), HIGH_LEVEL))
                        .learn(MazeTask.twoRoomsWithKeys(), listener));
        MlpFile.write(file, values.network(), run);
        return values;
    }

    private String highLevelRun() {
        return "high level 2, seed " + plan.seed() + ", " + plan.skillRuns() + " skill runs";
    }

    private static void requireSame(Path file, String run) {
        String found = MlpFile.readMetadata(file).getOrDefault(RUN, "not noted");
        if (!found.equals(run)) {
            throw new InvalidInputException("work folder holds the high level of another training (" + file + ": "
                    + found + ") but this is " + run + "; choose another --work, or delete the file");
        }
    }

    private <T> T watched(String what, int steps, Function<TrainingListener, T> work) {
        return watched(session, what, steps, work);
    }

    static <T> T watched(Session session, String what, int steps, Function<TrainingListener, T> work) {
        try (Progress progress = Progress.start(session.terminal(), what, steps, session.nanoClock())) {
            return watched(session, progress, work);
        }
    }

    static <T> T watched(Session session, Progress progress, Function<TrainingListener, T> work) {
        return work.apply((step, all, loss) -> {
            session.stop().throwIfRequested();
            progress.at(step, String.format(Locale.ROOT, "loss %.4f", loss));
        });
    }
}
