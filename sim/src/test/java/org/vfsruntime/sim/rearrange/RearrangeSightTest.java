package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class RearrangeSightTest {
    private static final TableOptions TABLES = new TableOptions(List.of(4), ShapeSet.TRAINED, 0.5, 0.2, 0.1, 0.5);

    @Test
    void policiesChooseTheSameWithAndWithoutThePicture() {
        try (RearrangePractice seeing = new RearrangePractice(new JoltEngine(), TABLES, RearrangeSight.CAMERA);
                RearrangePractice blind = new RearrangePractice(new JoltEngine(), TABLES, RearrangeSight.POSES)) {
            seeing.reset(11);
            blind.reset(11);
            Observation with = seeing.observe();
            Observation without = blind.observe();
            assertThat(Arrays.copyOf(with.values(), without.values().length)).isEqualTo(without.values());
            for (SkillPolicy policy : PairPolicies.of(4, HandPickedChoice::of).values()) {
                assertThat(policy.parameters(with)).isEqualTo(policy.parameters(without));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 9})
    void theObjectsAreCountedWithAndWithoutAPicture(int objects) {
        for (RearrangeSight sight : RearrangeSight.values()) {
            Observation observation = Observation.of(
                    sight.spec(objects), new float[sight.spec(objects).size()]);
            assertThat(new RearrangeView(observation).things()).hasSize(objects);
        }
        assertThat(RearrangeSight.CAMERA.spec(objects).size()
                        - RearrangeSight.POSES.spec(objects).size())
                .isEqualTo(2 + 8 * objects + RearrangeSight.ARM_FLOATS);
    }

    @Test
    void aWalkHasOneLookAndEveryPictureItsOwnNoise() {
        int look = RearrangeView.spec(4).size();
        try (RearrangePractice practice = new RearrangePractice(new JoltEngine(), TABLES, RearrangeSight.CAMERA)) {
            practice.reset(5);
            float[] one = practice.observe().values();
            float[] two = practice.observe().values();
            practice.reset(6);
            float[] other = practice.observe().values();
            assertThat(one[look]).isPositive().isEqualTo(two[look]).isNotEqualTo(other[look]);
            assertThat(one[look + 1]).isNotEqualTo(two[look + 1]);
        }
    }
}
