package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunction;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.core.value.ValueFunctionSpaceContract;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class PairSpaceTest extends ValueFunctionSpaceContract {
    /** Falls with the gap between the two: enough to tell pairs apart. */
    private static final ValueFunction BY_GAP = new ValueFunction() {
        @Override
        public int observationSize() {
            return PairView.SPEC.size();
        }

        @Override
        public void evaluate(float[] observations, int count, float[] values) {
            for (int i = 0; i < count; i++) {
                values[i] = 1 / (1 + Math.max(0, observations[i * observationSize()]));
            }
        }
    };

    @Override
    protected ValueFunctionSpace space() {
        return new PairSpace(4, BY_GAP);
    }

    @Override
    protected List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        try (SkillPractice practice = new RearrangePractice(new JoltEngine(), 4, ShapeSet.TRAINED, 1)) {
            for (int seed = 1; seed <= 3; seed++) {
                practice.reset(seed);
                observations.add(practice.observe());
            }
        }
        return observations;
    }

    @Test
    void nearnessIsTheSameFromBothSides() {
        Embedding embedding = space().embed(observations().get(0));
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(embedding.get(RearrangeSkills.index(4, a, b)))
                        .isEqualTo(embedding.get(RearrangeSkills.index(4, b, a)));
            }
        }
    }

    @Test
    void anObjectOffTheTableIsNamed() {
        Observation seen = observations().get(0);
        float[] values = seen.values();
        values[RearrangeView.offset(2)] = 1.5f;
        assertThatThrownBy(() -> space().embed(Observation.of(seen.spec(), values)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("object 'green'")
                .hasMessageContaining("must be on the table");
    }

    @Test
    void aValueFunctionOfOtherObservationsIsRejected() {
        ValueFunction other = new ValueFunction() {
            @Override
            public int observationSize() {
                return 3;
            }

            @Override
            public void evaluate(float[] observations, int count, float[] values) {}
        };
        assertThatThrownBy(() -> new PairSpace(4, other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("observation size of the value function was 3");
    }
}
