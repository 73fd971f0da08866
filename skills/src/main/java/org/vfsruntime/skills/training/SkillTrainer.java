package org.vfsruntime.skills.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.skills.bank.BankHeader;
import org.vfsruntime.skills.bank.LearnedSkill;
import org.vfsruntime.skills.bank.Provenance;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.experience.Experience;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.practice.PracticeCrew;
import org.vfsruntime.skills.value.LearnedValueFunction;

/**
 * Learns all skills of a practice from sparse 0/1 outcomes: first the policies, then, from what these do, the
 * value functions. The result follows from plan and practice alone: it is the same on any number of threads,
 * and however often the training was stopped, killed and started again.
 */
public final class SkillTrainer {
    private final SkillPractice.Factory factory;
    private final TrainingScenario scenario;
    private final TrainingPlan plan;

    /**
     * @param factory of practices, one for each thread
     * @param scenario noted in the bank
     * @param plan budgets, sizes and seeds
     */
    public SkillTrainer(SkillPractice.Factory factory, TrainingScenario scenario, TrainingPlan plan) {
        this.factory = factory;
        this.scenario = scenario;
        this.plan = plan;
    }

    /**
     * Trains, or goes on with a training that was stopped.
     *
     * @param workFolder keeps what is done; may be deleted when the bank is saved
     * @param command line for the bank's manifest; that of the first start is kept
     * @param threads number of workers, ≥ 1
     * @param progress is told; may stop the training
     * @return bank, learning curves and experience
     * @throws org.vfsruntime.core.InvalidInputException one line when the work folder belongs to another
     *     training or process, or holds a damaged file
     * @throws java.io.UncheckedIOException one line when the disk fails or is full; the training can be resumed
     * @throws java.util.concurrent.CancellationException when the listener or an interrupt stops it
     */
    public TrainingResult train(Path workFolder, String command, int threads, TrainingProgress progress) {
        try (PracticeCrew crew = new PracticeCrew(factory, threads);
                WorkFolder work =
                        WorkFolder.open(workFolder, TrainingIdentity.of(scenario, crew.first(), plan), command)) {
            return train(TrainingRun.of(plan, crew, work, progress));
        }
    }

    private TrainingResult train(TrainingRun run) {
        PolicyLearning learning = new PolicyLearning(run);
        List<LearnedPolicy> policies = learning.learn();
        Experience experience = new ExperienceCollection(run).collect(policies);
        ValueLearning valueLearning = new ValueLearning(run, experience);
        List<LearnedValueFunction> values = valueLearning.learn();
        return new TrainingResult(
                bank(run, policies, values),
                curves(run, learning, experience),
                valueLearning.heldOut(values),
                run.work().path(ExperienceCollection.FILE));
    }

    private SkillBank bank(TrainingRun run, List<LearnedPolicy> policies, List<LearnedValueFunction> values) {
        List<LearnedSkill> skills = new ArrayList<>();
        for (int i = 0; i < run.skills(); i++) {
            skills.add(new LearnedSkill(run.catalogue().get(i), policies.get(i), values.get(i)));
        }
        Provenance provenance = new Provenance(plan.seed(), run.work().command());
        BankHeader header =
                new BankHeader(scenario.name(), scenario.controlTickSeconds(), plan.discount(), run.spec(), provenance);
        return new SkillBank(header, skills);
    }

    private static List<LearningCurve> curves(TrainingRun run, PolicyLearning learning, Experience experience) {
        List<LearningCurve.Point> last = ExperienceCollection.points(experience);
        List<LearningCurve> curves = new ArrayList<>();
        for (int i = 0; i < run.skills(); i++) {
            List<LearningCurve.Point> points = new ArrayList<>(learning.curves().get(i));
            points.add(last.get(i));
            curves.add(new LearningCurve(run.catalogue().get(i), points));
        }
        return curves;
    }
}
