package org.vfsruntime.skills.training;

import java.util.List;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.skills.policy.ParameterBox;
import org.vfsruntime.skills.practice.PracticeCrew;

/**
 * What all stages of one training share.
 *
 * @param plan budgets, sizes and seeds
 * @param catalogue the k skills
 * @param spec of observations
 * @param boxes [k] of the primitives' parameters
 * @param crew does the work
 * @param work keeps the results
 * @param progress is told
 */
record TrainingRun(
        TrainingPlan plan,
        SkillCatalogue catalogue,
        ObservationSpec spec,
        List<ParameterBox> boxes,
        PracticeCrew crew,
        WorkFolder work,
        TrainingProgress progress) {

    static TrainingRun of(TrainingPlan plan, PracticeCrew crew, WorkFolder work, TrainingProgress progress) {
        SkillPractice practice = crew.first();
        List<ParameterBox> boxes = practice.catalogue().skills().stream()
                .map(skill -> new ParameterBox(practice.parameterSpec(skill)))
                .toList();
        return new TrainingRun(
                plan,
                practice.catalogue(),
                practice.observationSpec(),
                boxes,
                crew,
                work,
                new GuardedProgress(progress));
    }

    /** @return k */
    int skills() {
        return catalogue.size();
    }

    /** @return [k] numbers of parameters */
    List<Integer> parameterCounts() {
        return boxes.stream().map(ParameterBox::size).toList();
    }
}
