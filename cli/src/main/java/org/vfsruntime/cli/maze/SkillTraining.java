package org.vfsruntime.cli.maze;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.training.PathLearner;
import org.vfsruntime.networks.training.QConfig;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PoseView;
import org.vfsruntime.skills.practice.Seeds;

/**
 * Learns one policy for all skills by double Q-learning from sparse outcomes, and then what its runs are worth. Both parts
 * keep their state in the work folder and go on from there; practice starts afresh after an interruption, so an interrupted
 * training is as good as one that was not, but not the same to the last bit.
 */
final class SkillTraining {
    private static final List<Integer> HIDDEN = List.of(32, 16);
    private static final int BATCH = 48;
    private static final int MEMORY = 100_000;
    private static final int TICKS_PER_STEP = 6;
    private static final int STEPS_PER_ROUND = 50;
    private static final int SAVE_EVERY = 500;
    private static final int FIRST_TICKS = 3_000;
    private static final int TARGET_EVERY = 50;
    /** Guesses before anything is learned: walks lead on, and nothing can be done until an outcome says so. */
    private static final float[] FIRST_LOGITS = {0.5f, 0.5f, 0.5f, -4, -4};

    private final Session session;
    private final Path work;
    private final MazeTrainingPlan plan;

    SkillTraining(Session session, Path work, MazeTrainingPlan plan) {
        this.session = session;
        this.work = work;
        this.plan = plan;
    }

    /** @return policy and values */
    MazeMind run() {
        Mlp policy = learnPolicy();
        Mlp value = learnValue(policy);
        return MazeMind.of(policy, value);
    }

    private Mlp learnPolicy() {
        Path file = work.resolve("policy.checkpoint");
        QConfig config = new QConfig(plan.policySteps(), 2e-3f, 1, TARGET_EVERY, plan.seed());
        try (PathLearner learner = new PathLearner(PoseView.SIZE, HIDDEN, FIRST_LOGITS, config)) {
            resume(learner, file);
            if (learner.steps() < plan.policySteps()) {
                practise(learner, file);
            }
            return learner.network();
        }
    }

    private void practise(PathLearner learner, Path file) {
        SplittableRandom random = new SplittableRandom(Seeds.derive(plan.seed(), learner.steps()));
        PracticeMemory memory = new PracticeMemory(MEMORY, MazeMind.DISCOUNT);
        SkillPracticeLoop practice = new SkillPracticeLoop(random.split(), memory);
        SplittableRandom draws = random.split();
        SplittableRandom first = random.split();
        practice.practise(FIRST_TICKS, (sight, skill, rank) -> first.nextInt(MazeSkill.CHOICES));
        PathLessons lessons = new PathLessons();
        PathNetwork older = new PathNetwork(learner.older());
        try (Progress progress =
                Progress.start(session.terminal(), "Skill policy", plan.policySteps(), session.nanoClock())) {
            String note = "";
            while (learner.steps() < plan.policySteps()) {
                PathNetwork now = new PathNetwork(learner.network());
                if (learner.steps() % STEPS_PER_ROUND == 0) {
                    practice.practise(STEPS_PER_ROUND * TICKS_PER_STEP, now::ranked);
                }
                if (learner.steps() % TARGET_EVERY == 0) {
                    older = new PathNetwork(learner.older());
                }
                if (learner.steps() % SAVE_EVERY == 0) {
                    note = String.format(Locale.ROOT, "%.0f %% of practice runs succeed", 100 * practice.successRate());
                    learner.save(file);
                }
                learner.step(lessons.ofPractice(memory, BATCH, now, older, draws));
                show(progress, learner, file, note);
            }
            learner.save(file);
        }
    }

    private Mlp learnValue(Mlp policy) {
        Path file = work.resolve("value.checkpoint");
        QConfig config = new QConfig(plan.valueSteps(), 3e-4f, 1, plan.valueSteps(), plan.seed());
        try (PathLearner learner = new PathLearner(PoseView.SIZE, HIDDEN, FIRST_LOGITS, config)) {
            // The policy's layers know mazes from a hundred times as many moments as there are runs here.
            learner.beginWith(policy);
            resume(learner, file);
            if (learner.steps() < plan.valueSteps()) {
                regress(policy, learner, file);
            }
            return learner.network();
        }
    }

    private void regress(Mlp policy, PathLearner learner, Path file) {
        RunOutcomes outcomes = new RunOutcomes(new PathNetwork(policy)::ranked, Seeds.derive(plan.seed(), -1));
        try (Progress progress =
                Progress.start(session.terminal(), "Runs to value", plan.valueRuns(), session.nanoClock())) {
            for (int run = 1; run <= plan.valueRuns(); run++) {
                outcomes.run();
                session.stop().throwIfRequested();
                progress.at(run, "");
            }
        }
        SplittableRandom draws = new SplittableRandom(Seeds.derive(plan.seed(), -2, learner.steps()));
        PathLessons lessons = new PathLessons();
        try (Progress progress =
                Progress.start(session.terminal(), "Value function", plan.valueSteps(), session.nanoClock())) {
            while (learner.steps() < plan.valueSteps()) {
                PathNetwork now = new PathNetwork(learner.network());
                float loss = learner.step(lessons.ofOutcomes(outcomes, BATCH, now, draws));
                show(progress, learner, file, String.format(Locale.ROOT, "loss %.4f", loss));
            }
            learner.save(file);
        }
    }

    private void show(Progress progress, PathLearner learner, Path file, String note) {
        progress.at(learner.steps(), note);
        try {
            session.stop().throwIfRequested();
        } catch (CancellationException e) {
            learner.save(file);
            throw e;
        }
    }

    private static void resume(PathLearner learner, Path file) {
        if (Files.exists(file)) {
            learner.load(file);
        }
    }
}
