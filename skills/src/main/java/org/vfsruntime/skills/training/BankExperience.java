package org.vfsruntime.skills.training;

import java.nio.file.Path;
import java.util.List;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.skills.experience.Experience;
import org.vfsruntime.skills.policy.ChoosingPolicy;
import org.vfsruntime.skills.policy.Repertoire;
import org.vfsruntime.skills.practice.PracticeCrew;

/**
 * Experience with the policies of a finished bank: what the training that made it left behind, for whoever only has the
 * bank. With the plan of that training it is the same experience.
 */
public final class BankExperience {
    private BankExperience() {}

    /**
     * Collects, or goes on with a collection that was stopped.
     *
     * @param skills whose policies are run
     * @param factory of practices that the skills fit, one for each thread
     * @param scenario noted in the work folder
     * @param plan says how many walks, how long, and their seed
     * @param workFolder of this collection alone; keeps what is done
     * @param command line that is noted in the work folder
     * @param threads number of workers, ≥ 1; changes nothing in the result
     * @param progress is told; may stop the collection
     * @return the experience
     * @throws org.vfsruntime.core.InvalidInputException one line when the practice does not fit the skills, or the work
     *     folder belongs to something else
     * @throws java.io.UncheckedIOException one line when the disk fails or is full; the collection can be resumed
     * @throws java.util.concurrent.CancellationException when the listener or an interrupt stops it
     */
    public static Experience collect(
            Repertoire skills,
            SkillPractice.Factory factory,
            TrainingScenario scenario,
            TrainingPlan plan,
            Path workFolder,
            String command,
            int threads,
            TrainingProgress progress) {
        List<ChoosingPolicy> policies = skills.policies();
        try (PracticeCrew crew = new PracticeCrew(factory, threads)) {
            skills.requireCompatible(crew.first());
            try (WorkFolder work =
                    WorkFolder.open(workFolder, TrainingIdentity.of(scenario, crew.first(), plan), command)) {
                return new ExperienceCollection(TrainingRun.of(plan, crew, work, progress)).collect(policies);
            }
        }
    }
}
