package org.vfsruntime.cli.training;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.Faults;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.experience.Experience;
import org.vfsruntime.skills.training.BankExperience;
import org.vfsruntime.skills.training.TrainingPlan;
import org.vfsruntime.skills.training.TrainingScenario;

/** What a bank's policies did in practice: left by the training that made them, or collected again. */
public final class FoundExperience {
    private static final String FILE = "experience.safetensors";

    private FoundExperience() {}

    /**
     * @param session where to show progress, and who may ask for a stop
     * @param scenario to practise in
     * @param bank whose policies are run
     * @param stamp tells the bank from others
     * @param plan of the training
     * @param work folder of that training, which may be gone
     * @param threads number of workers, ≥ 1
     * @return the experience
     */
    public static Experience of(
            Session session,
            Scenario scenario,
            SkillBank bank,
            String stamp,
            TrainingPlan plan,
            Path work,
            int threads) {
        if (Files.isRegularFile(work.resolve(FILE))) {
            return requireSame(work.resolve(FILE), Experience.read(work.resolve(FILE)), scenario);
        }
        try (StageProgress progress = new StageProgress(session)) {
            return BankExperience.collect(
                    scenario.repertoire(bank),
                    scenario.practice(),
                    new TrainingScenario(scenario.name(), scenario.tickSeconds()),
                    plan,
                    work.resolve("bank-" + stamp),
                    "vfs train dynamics",
                    threads,
                    progress);
        }
    }

    private static Experience requireSame(Path file, Experience experience, Scenario scenario) {
        int observed = scenario.observationSpec().size();
        new Faults()
                .require(
                        experience.skills().equals(scenario.catalogue().names()),
                        file + ": skills",
                        experience.skills().size() + " others",
                        "be those of '" + scenario.name() + "'; choose another --work, or delete the file")
                .require(
                        experience.observationSize() == observed,
                        file + ": numbers of an observation",
                        experience.observationSize(),
                        "be " + observed + "; choose another --work, or delete the file")
                .throwIfAny();
        return experience;
    }
}
