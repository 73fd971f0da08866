package org.vfsruntime.skills.training;

import java.util.List;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice;

/**
 * All that the results of a training follow from; two trainings with equal identities may share a work
 * folder.
 *
 * @param formatVersion of the work folder
 * @param scenario where it takes place
 * @param skills [k] names in catalogue order
 * @param observation channels in order
 * @param parameters [k] boxes of the skills' primitives
 * @param plan budgets, sizes and seeds
 */
record TrainingIdentity(
        int formatVersion,
        TrainingScenario scenario,
        List<String> skills,
        List<Channel> observation,
        List<ParameterSpec> parameters,
        TrainingPlan plan) {
    private static final int FORMAT_VERSION = 2;

    static TrainingIdentity of(TrainingScenario scenario, SkillPractice practice, TrainingPlan plan) {
        return new TrainingIdentity(
                FORMAT_VERSION,
                scenario,
                practice.catalogue().names(),
                practice.observationSpec().channels(),
                practice.catalogue().skills().stream()
                        .map(practice::parameterSpec)
                        .toList(),
                plan);
    }
}
