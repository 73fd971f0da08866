package org.vfsruntime.skills.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {
    @Test
    void namesAllFaultsAtOnce() {
        assertThatThrownBy(() -> TrainingPlan.builder(1, 1.0)
                        .uniformTrials(0)
                        .rounds(-1, 0)
                        .walks(5, 1, 9)
                        .critic(List.of(), 0)
                        .value(List.of(64, -3), 1)
                        .optimiser(0, Float.NaN, -1)
                        .search(3, 8, 9)
                        .build())
                .hasMessageContaining("discount was 1.0 but must lie in (0, 1)")
                .hasMessageContaining("uniformTrials was 0")
                .hasMessageContaining("rounds was -1")
                .hasMessageContaining("roundTrials was 0")
                .hasMessageContaining("heldOutPeriod was 9 but must be 0 or lie in [2, walks (5)]")
                .hasMessageContaining("criticHidden was []")
                .hasMessageContaining("criticSteps was 0")
                .hasMessageContaining("valueHidden was [64, -3]")
                .hasMessageContaining("batchSize was 0")
                .hasMessageContaining("learningRate was NaN")
                .hasMessageContaining("weightDecay was -1.0")
                .hasMessageContaining("search elites was 9")
                .hasMessageNotContaining("\n");
    }

    @Test
    void keepsEveryBudgetWhenRebuilt() {
        TrainingPlan plan = TrainingPlan.builder(9, 0.99)
                .explorationNoise(0.5)
                .states(7, 3)
                .shards(11, 12, 13)
                .build();
        assertThat(plan.toBuilder().build()).isEqualTo(plan);
        assertThat(plan.toBuilder().uniformTrials(3).build()).isNotEqualTo(plan);
    }
}
