package org.vfsruntime.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.symbolic.SymbolicPractice;

class SymbolicPracticeTest extends SkillPracticeContract {
    @Override
    protected SkillPractice.Factory factory() {
        return SymbolicPractice::new;
    }

    @Test
    void aParameterBoxReportsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new ParameterSpec(List.of("x_m", "y_m"), List.of(0f), List.of(1f)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of lower ends was 1")
                .hasMessageContaining("number of upper ends was 1");
        assertThatThrownBy(() -> new ParameterSpec(List.of("x_m", "y_m"), List.of(2f, Float.NaN), List.of(1f, 1f)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'x_m' was [2.0, 1.0]")
                .hasMessageContaining("'y_m' was [NaN, 1.0]");
    }

    @Test
    void aParameterBoxKnowsItsSize() {
        assertThat(new ParameterSpec(List.of("x_m"), List.of(0f), List.of(0f)).size())
                .isEqualTo(1);
    }

    @Test
    void negativeTicksAreRejected() {
        assertThatThrownBy(() -> new Trial(true, -1, SkillOutcome.Status.COMPLETED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("trial ticks was -1 but must be ≥ 0");
    }
}
