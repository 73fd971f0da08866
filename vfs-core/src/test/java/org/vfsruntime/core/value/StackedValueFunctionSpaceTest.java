package org.vfsruntime.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.Spot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskSpace;

class StackedValueFunctionSpaceTest extends ValueFunctionSpaceContract {
    private static final SkillCatalogue TWO = SkillCatalogue.ofNames(List.of("Wave", "Bow"));
    private static final ObservationSpec SPEC = new ObservationSpec(List.of(new Channel("mood", 1, "1")));

    @Override
    protected ValueFunctionSpace space() {
        return SymbolicDeskSpace.create();
    }

    @Override
    protected List<Observation> observations() {
        return List.of(
                SymbolicDesk.closed().observation(), new SymbolicDesk(true, Spot.HAND, Spot.DRAWER).observation());
    }

    private record Share(SharedPass pass, float plus) implements SharingValueFunction {
        @Override
        public int observationSize() {
            return 1;
        }

        @Override
        public void read(float[] passed, int count, float[] values) {
            for (int row = 0; row < count; row++) {
                values[row] = passed[row] + plus;
            }
        }
    }

    @Test
    void aPassThatTwoShareRunsOnce() {
        AtomicInteger runs = new AtomicInteger();
        SharedPass pass = (observations, count) -> {
            runs.incrementAndGet();
            return Arrays.copyOf(observations, count);
        };
        ValueFunctionSpace space =
                new StackedValueFunctionSpace(TWO, SPEC, List.of(new Share(pass, 0), new Share(pass, 0.5f)));
        assertThat(space.embed(Observation.of(SPEC, new float[] {0.25f})).values())
                .containsExactly(0.25f, 0.75f);
        assertThat(runs).hasValue(1);
        float[] alone = new float[1];
        new Share(pass, 0.5f).evaluate(new float[] {0.25f}, 1, alone);
        assertThat(alone).containsExactly(0.75f);
        assertThat(space.embedAll(List.of())).isEmpty();
        assertThat(runs).hasValue(2);
    }

    @Test
    void componentsFollowTheCatalogue() {
        ValueFunctionSpace space =
                new StackedValueFunctionSpace(TWO, SPEC, List.of(new Constant(1, 0.25f), new Constant(1, 0.75f)));
        Embedding embedding = space.embed(Observation.of(SPEC, new float[] {3}));
        assertThat(embedding.values()).containsExactly(0.25f, 0.75f);
    }

    @Test
    void aValueOutsideZeroToOneIsRejectedWithTheNameOfTheSkill() {
        for (float broken : new float[] {Float.NaN, -0.01f, 1.01f, Float.POSITIVE_INFINITY}) {
            ValueFunctionSpace space =
                    new StackedValueFunctionSpace(TWO, SPEC, List.of(new Constant(1, 0.5f), new Constant(1, broken)));
            Observation observation = Observation.of(SPEC, new float[] {3});
            assertThatThrownBy(() -> space.embed(observation))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Bow")
                    .hasMessageContaining(String.valueOf(broken));
        }
    }

    @Test
    void aWrongNumberOfValueFunctionsIsRejected() {
        assertThatThrownBy(() -> new StackedValueFunctionSpace(TWO, SPEC, List.of(new Constant(1, 0))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("number of value functions was 1 but must equal the catalogue size (2)");
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        List<Constant> functions = List.of(new Constant(2, 0), new Constant(1, 0), new Constant(3, 0));
        assertThatThrownBy(() -> new StackedValueFunctionSpace(TWO, SPEC, functions))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of value functions was 3")
                .hasMessageContaining("observation size of a value function was 2")
                .hasMessageContaining("observation size of a value function was 3");
    }

    private record Constant(int observationSize, float value) implements ValueFunction {
        @Override
        public void evaluate(float[] observations, int count, float[] values) {
            Arrays.fill(values, 0, count, value);
        }
    }
}
