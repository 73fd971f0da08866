package org.vfsruntime.cli.mind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.StackedValueFunctionSpace;
import org.vfsruntime.core.value.ValueFunction;
import org.vfsruntime.core.value.ValueFunctionSpace;

class BlindSpaceTest {
    private static final Channel POSES = new Channel("poses", 2, "m");
    private static final ObservationSpec BLIND = new ObservationSpec(List.of(POSES));
    private static final ObservationSpec SEEING =
            new ObservationSpec(List.of(POSES, new Channel("camera_picture", 3, "1")));

    private static final ValueFunction FIRST = new ValueFunction() {
        @Override
        public int observationSize() {
            return 2;
        }

        @Override
        public void evaluate(float[] observations, int count, float[] values) {
            for (int i = 0; i < count; i++) {
                values[i] = observations[2 * i];
            }
        }
    };

    @Test
    void goesByThePosesAndIgnoresThePicture() {
        ValueFunctionSpace byPoses =
                new StackedValueFunctionSpace(SkillCatalogue.of(List.of(new Skill("Open"))), BLIND, List.of(FIRST));
        ValueFunctionSpace space = new BlindSpace(byPoses, SEEING);
        Observation one = Observation.of(SEEING, new float[] {0.25f, 1, 7, 8, 9});
        Observation otherPicture = Observation.of(SEEING, new float[] {0.25f, 1, 1, 2, 3});
        assertThat(space.embed(one)).isEqualTo(byPoses.embed(Observation.of(BLIND, new float[] {0.25f, 1})));
        assertThat(space.embedAll(List.of(one, otherPicture))).containsOnly(space.embed(one));
        assertThat(space.catalogue()).isEqualTo(byPoses.catalogue());
    }
}
