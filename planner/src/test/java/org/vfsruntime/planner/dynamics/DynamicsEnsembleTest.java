package org.vfsruntime.planner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.dynamics.DynamicsModelContract;
import org.vfsruntime.core.symbolic.Spot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.value.Embedding;

class DynamicsEnsembleTest extends DynamicsModelContract {
    @Override
    protected DynamicsModel model() {
        return ensemble(1, 2, 3);
    }

    @Override
    protected List<Embedding> embeddings() {
        return List.of(SymbolicDesk.closed().embedding(), new SymbolicDesk(true, Spot.HAND, Spot.DRAWER).embedding());
    }

    @Test
    void predictsTheMeanOfItsMembers() {
        float[] z = SymbolicDesk.closed().embedding().values();
        float[] mean = new float[8];
        ensemble(4, 5).predict(z, new int[] {3}, 1, mean);
        float[] one = new float[8];
        float[] other = new float[8];
        member(4).predict(z, new int[] {3}, 1, one);
        member(5).predict(z, new int[] {3}, 1, other);
        for (int i = 0; i < 8; i++) {
            assertThat(mean[i]).isCloseTo((one[i] + other[i]) / 2, within(1e-6f));
        }
    }

    @Test
    void disagreementLimitsFollowTheWalksAndNeverFall() {
        Transitions walks = ToyTransitions.collect(50, 8, 3);
        List<Double> limits = DisagreementLimits.of(ensemble(1, 2, 3), walks);
        assertThat(limits).hasSize(DynamicsEvaluation.LONGEST).isSorted();
        assertThat(limits.get(0)).isPositive();
        assertThat(DisagreementLimits.of(ensemble(7, 7), walks)).containsOnly(0.0);
    }

    @Test
    void anEnsembleWithoutMembersOrOfSeveralSizesIsRejected() {
        assertThatThrownBy(() -> new DynamicsEnsemble(List.of(), Optional.empty()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("members of the ensemble was 0");
        MlpDynamicsModel small = new MlpDynamicsModel(RandomNetworks.network(1, 4, List.of(4), 2));
        assertThatThrownBy(() -> new DynamicsEnsemble(List.of(member(1), small), Optional.empty()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("different sizes");
    }

    private static DynamicsEnsemble ensemble(long... seeds) {
        return new DynamicsEnsemble(
                java.util.Arrays.stream(seeds)
                        .mapToObj(DynamicsEnsembleTest::member)
                        .toList(),
                Optional.empty());
    }

    private static MlpDynamicsModel member(long seed) {
        return new MlpDynamicsModel(RandomNetworks.network(seed, 16, List.of(20, 12), 8));
    }
}
