package org.vfsruntime.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

class EmbeddingGoalTest {
    private static final Embedding TARGET =
            Embedding.of(SkillCatalogue.ofNames(List.of("Open", "Pick")), new float[] {1, 0});

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1, Double.NaN})
    void aToleranceOutsideItsRangeIsRejected(double tolerance) {
        assertThatThrownBy(() -> new EmbeddingGoal(TARGET, tolerance))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("goal tolerance was " + tolerance + " but must lie in (0, 1)");
    }

    @Test
    void nanIsNeverReachedAndScoresNan() {
        Goal goal = new EmbeddingGoal(TARGET, 0.1);
        float[] z = {1, Float.NaN};
        assertThat(goal.isReached(z, 0)).isFalse();
        assertThat(goal.score(z, 0)).isNaN();
    }

    @Test
    void theScoreIsMinusTheRootMeanSquareDistance() {
        Goal goal = new EmbeddingGoal(TARGET, 0.1);
        float[] z = {0, 1, 1, 0.1f, 1, 0};
        assertThat(goal.score(z, 0)).isEqualTo(-1);
        assertThat(goal.score(z, 1)).isEqualTo(-0.1 / Math.sqrt(2), within(1e-6));
        assertThat(goal.score(z, 2)).isZero();
        assertThat(goal.isReached(z, 0)).isFalse();
        assertThat(goal.isReached(z, 1)).isTrue();
        assertThat(goal.size()).isEqualTo(2);
        assertThat(goal.describe()).contains("0.1");
    }
}
