package org.vfsruntime.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class AppraisalTest {
    @Test
    void tellsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new Appraisal(Double.NaN, -1, OptionalDouble.of(1.5), OptionalInt.of(-2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("expected score")
                .hasMessageContaining("spread")
                .hasMessageContaining("success")
                .hasMessageContaining("leavesDataAt");
    }

    @Test
    void describesWhatIsKnown() {
        assertThat(new Appraisal(-0.25, 0.0125, OptionalDouble.of(0.934), OptionalInt.of(2)).describe())
                .isEqualTo("93 % sure, score -0.250 ± 0.013, leaves the data at step 3");
        assertThat(new Appraisal(-0.25, 0, OptionalDouble.empty(), OptionalInt.empty()).describe())
                .isEqualTo("score -0.250 ± 0.000");
    }

    @Test
    void leavesTheDataOnlyWhenAStepSaysSo() {
        assertThat(new Appraisal(0, 0, OptionalDouble.empty(), OptionalInt.empty()).leavesData())
                .isFalse();
        assertThat(new Appraisal(0, 0, OptionalDouble.empty(), OptionalInt.of(0)).leavesData())
                .isTrue();
    }
}
