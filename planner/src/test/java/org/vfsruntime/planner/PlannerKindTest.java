package org.vfsruntime.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.planner.imagination.Workers;

class PlannerKindTest {
    @Test
    void anUnknownNameIsRejectedWithTheKnownOnes() {
        assertThatThrownBy(() -> PlannerKind.of("magic"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("unknown planner 'magic': must be one of"
                        + " affordance, random-shooting, cem, exact, greedy, random");
    }

    @ParameterizedTest
    @EnumSource
    void theNameOfAPlannerIsThatOfItsKind(PlannerKind kind) {
        assertThat(PlannerKind.of(kind.planner())).isEqualTo(kind);
        assertThat(kind.create(new SymbolicDeskModel(), Workers.inline()).name())
                .isEqualTo(kind.planner());
    }
}
