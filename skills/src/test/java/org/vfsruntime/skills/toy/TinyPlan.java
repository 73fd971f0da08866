package org.vfsruntime.skills.toy;

import java.util.List;
import org.vfsruntime.skills.training.SkillTrainer;
import org.vfsruntime.skills.training.TrainingPlan;
import org.vfsruntime.skills.training.TrainingScenario;

/** A training that learns little but goes through every stage, in a blink. */
public final class TinyPlan {
    public static final TrainingScenario SCENARIO = new TrainingScenario("toy", 0.05);

    private TinyPlan() {}

    public static TrainingPlan of(long seed) {
        return TrainingPlan.builder(seed, 0.98)
                .uniformTrials(24)
                .rounds(1, 12)
                .walks(12, 2, 4)
                .critic(List.of(8), 130)
                .value(List.of(8), 130)
                .optimiser(8, 1e-2f, 0.01f)
                .search(2, 16, 4)
                .shards(10, 5, 30)
                .build();
    }

    public static SkillTrainer trainer(long seed) {
        return new SkillTrainer(ToyPractice::new, SCENARIO, of(seed));
    }
}
