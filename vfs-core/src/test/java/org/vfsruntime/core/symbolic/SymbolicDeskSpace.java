package org.vfsruntime.core.symbolic;

import java.util.stream.IntStream;
import org.vfsruntime.core.value.StackedValueFunctionSpace;
import org.vfsruntime.core.value.ValueFunction;
import org.vfsruntime.core.value.ValueFunctionSpace;

/** The exact value functions of the {@link SymbolicDesk}. */
public final class SymbolicDeskSpace {
    private SymbolicDeskSpace() {}

    /** @return the space that they span */
    public static ValueFunctionSpace create() {
        return new StackedValueFunctionSpace(
                SymbolicDesk.SKILLS,
                SymbolicDesk.SPEC,
                IntStream.range(0, SymbolicDesk.SKILLS.size())
                        .mapToObj(SymbolicDeskSpace::valueFunction)
                        .toList());
    }

    /**
     * @param skill index in catalogue order
     * @return its exact value function
     */
    public static ValueFunction valueFunction(int skill) {
        return new ValueFunction() {
            @Override
            public int observationSize() {
                return SymbolicDesk.SPEC.size();
            }

            @Override
            public void evaluate(float[] observations, int count, float[] values) {
                for (int row = 0; row < count; row++) {
                    values[row] = SymbolicDesk.observed(observations, row).value(skill);
                }
            }
        };
    }
}
