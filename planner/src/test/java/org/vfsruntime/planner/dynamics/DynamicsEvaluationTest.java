package org.vfsruntime.planner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;

class DynamicsEvaluationTest {
    @Test
    void aModelThatPredictsNanHasNoFiniteError() {
        DynamicsEvaluation evaluation = DynamicsEvaluation.of(new Shift(1, Float.NaN), ToyTransitions.collect(3, 4, 1));
        assertThat(evaluation.oneStep()).isNaN();
    }

    @Test
    void theTrueModelMakesNoError() {
        DynamicsEvaluation evaluation =
                DynamicsEvaluation.of(new SymbolicDeskModel(), ToyTransitions.collect(10, 8, 1));
        assertThat(evaluation.transitions()).isEqualTo(80);
        assertThat(evaluation.bySkill()).hasSize(8).containsOnly(0.0);
        assertThat(evaluation.byHorizon())
                .hasSize(DynamicsEvaluation.LONGEST)
                .allMatch(horizon -> horizon.error() == 0);
        assertThat(evaluation.unchanged()).isPositive();
    }

    @Test
    void chainsStayInsideTheirEpisode() {
        DynamicsEvaluation evaluation =
                DynamicsEvaluation.of(new SymbolicDeskModel(), ToyTransitions.collect(10, 3, 1));
        assertThat(evaluation.byHorizon().stream().map(DynamicsEvaluation.HorizonError::chains))
                .containsExactly(30, 20, 10);
    }

    @Test
    void errorsAreMeanAbsoluteErrorsAndAddUpOverTheHorizon() {
        // Two episodes of two rows, k = 2; the truth stays at 0, the model adds 0.1 to the first value.
        Transitions still =
                new Transitions(2, new float[8], new int[] {0, 1, 0, 1}, new float[8], new long[] {1, 1, 2, 2});
        DynamicsEvaluation evaluation = DynamicsEvaluation.of(new Shift(2, 0.1f), still);
        assertThat(evaluation.bySkill().get(0)).isEqualTo(0.1, within(1e-6));
        assertThat(evaluation.bySkill().get(1)).isZero();
        assertThat(evaluation.oneStep()).isEqualTo(0.05, within(1e-6));
        assertThat(evaluation.byHorizon().get(1).error()).isEqualTo(0.1, within(1e-6));
        assertThat(evaluation.unchanged()).isZero();
    }

    /** Adds something to the first of some values. */
    private record Shift(int width, float by) implements DynamicsModel {
        @Override
        public int size() {
            return width;
        }

        @Override
        public void predict(float[] embeddings, int[] skills, int count, float[] next) {
            System.arraycopy(embeddings, 0, next, 0, Math.min(embeddings.length, next.length));
            for (int row = 0; row < count; row++) {
                next[row * width] += by;
            }
        }
    }
}
