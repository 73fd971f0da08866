package org.vfsruntime.planner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;

class TransitionsTest {
    @Test
    void everyWrongSizeIsReportedAtOnce() {
        assertThatThrownBy(() -> new Transitions(2, new float[3], new int[2], new float[5], new long[1]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("number of values before was 3 but must be n · k = 4;"
                        + " number of values after was 5 but must be n · k = 4;"
                        + " number of episode ids was 1 but must be n = 2");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, -0.1f, 1.1f})
    void aValueOutsideZeroToOneIsRejectedByRow(float broken) {
        assertThatThrownBy(
                        () -> new Transitions(2, new float[4], new int[2], new float[] {0, 0, 0, broken}, new long[2]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("value 1 after transition 1 was " + broken + " but must lie in [0, 1]");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void anUnknownSkillIsRejectedByRow(int skill) {
        assertThatThrownBy(() -> new Transitions(2, new float[4], new int[] {0, skill}, new float[4], new long[2]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("skill of transition 1 was " + skill + " but must lie in [0, 2)");
    }

    @Test
    void oneEpisodeCannotBeSplit() {
        Transitions one = new Transitions(1, new float[2], new int[2], new float[2], new long[2]);
        assertThatThrownBy(() -> EpisodeSplit.of(one, 0.1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of episodes was 1 but must be ≥ 2");
    }

    @Test
    void noEpisodeIsOnBothSidesOfASplit() {
        Transitions all = ToyTransitions.collect(20, 5, 1);
        EpisodeSplit split = EpisodeSplit.of(all, 0.25, 7);
        assertThat(split.heldOut().size()).isEqualTo(25);
        assertThat(split.training().size()).isEqualTo(75);
        assertThat(LongStream.of(split.heldOut().episodes()).boxed())
                .doesNotContainAnyElementsOf(
                        LongStream.of(split.training().episodes()).boxed().toList());
        assertThat(EpisodeSplit.of(all, 0.25, 7).heldOut().episodes())
                .containsExactly(split.heldOut().episodes());
        assertThat(EpisodeSplit.of(all, 0.25, 8).heldOut().episodes())
                .isNotEqualTo(split.heldOut().episodes());
    }

    @Test
    void bothSidesOfASplitHoldSomething() {
        Transitions two = ToyTransitions.collect(2, 3, 1);
        assertThat(EpisodeSplit.of(two, 0.001, 1).heldOut().size()).isEqualTo(3);
        assertThat(EpisodeSplit.of(two, 0.999, 1).training().size()).isEqualTo(3);
    }
}
