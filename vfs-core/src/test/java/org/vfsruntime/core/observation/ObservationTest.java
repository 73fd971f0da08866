package org.vfsruntime.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;

class ObservationTest {
    private static final ObservationSpec SPEC =
            new ObservationSpec(List.of(new Channel("drawer", 1, "m"), new Channel("cube", 2, "m")));

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aComponentThatIsNotFiniteIsRejectedByName(float broken) {
        assertThatThrownBy(() -> Observation.of(SPEC, new float[] {0, 0, broken}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cube[1] was " + broken + " but must be finite");
    }

    @Test
    void aWrongNumberOfComponentsIsRejected() {
        assertThatThrownBy(() -> Observation.of(SPEC, new float[2]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 components but its spec has 3");
    }

    @Test
    void aSpecWithoutChannelsOrWithARepeatedNameIsRejected() {
        assertThatThrownBy(() -> new ObservationSpec(List.of())).isInstanceOf(InvalidInputException.class);
        Channel cube = new Channel("cube", 2, "m");
        assertThatThrownBy(() -> new ObservationSpec(List.of(cube, cube)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not repeat a name");
    }

    @Test
    void aChannelReportsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new Channel(" ", 0, "m"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("channel name")
                .hasMessageContaining("size of channel");
    }

    @Test
    void anUnknownChannelIsRejectedWithTheKnownOnes() {
        Observation observation = Observation.of(SPEC, new float[3]);
        assertThatThrownBy(() -> observation.channel("lamp"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("unknown observation channel 'lamp': must be one of drawer, cube");
        assertThatThrownBy(() -> SPEC.offset("lamp")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SPEC.componentName(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void channelsAreLaidOutOneAfterTheOther() {
        Observation observation = Observation.of(SPEC, new float[] {1, 2, 3});
        assertThat(observation.channel("cube")).containsExactly(2, 3);
        assertThat(observation.get(0)).isEqualTo(1);
        assertThat(SPEC.size()).isEqualTo(3);
        float[] batch = new float[5];
        observation.copyInto(batch, 2);
        assertThat(batch).containsExactly(0, 0, 1, 2, 3);
    }

    @Test
    void changingTheArraysOutsideDoesNotChangeIt() {
        float[] values = {1, 2, 3};
        Observation observation = Observation.of(SPEC, values);
        values[0] = 9;
        observation.values()[1] = 9;
        assertThat(observation.values()).containsExactly(1, 2, 3);
    }

    @Test
    void equalityIsBySpecAndValues() {
        Observation one = Observation.of(SPEC, new float[] {1, 2, 3});
        ObservationSpec other = new ObservationSpec(List.of(new Channel("all", 3, "m")));
        assertThat(one)
                .isEqualTo(Observation.of(SPEC, new float[] {1, 2, 3}))
                .hasSameHashCodeAs(Observation.of(SPEC, new float[] {1, 2, 3}))
                .isNotEqualTo(Observation.of(SPEC, new float[] {1, 2, 4}))
                .isNotEqualTo(Observation.of(other, new float[] {1, 2, 3}))
                .hasToString("Observation[1.0, 2.0, 3.0]");
    }
}
