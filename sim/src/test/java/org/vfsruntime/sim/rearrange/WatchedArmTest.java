package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class WatchedArmTest {
    private static final TableOptions APART = new TableOptions(List.of(4), ShapeSet.TRAINED, 0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anArmThatACameraWatchesEndsBesideWhereObjectsStart(long seed) {
        Vec3 hand = handAfterEverySkill(RearrangeSight.CAMERA, seed);
        assertThat(hand.x()).isLessThan(TableLayout.START_BACK - 0.1);
        assertThat(Math.abs(hand.y())).isBetween(0.3, TableLayout.SIDE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anArmThatIsToldPosesStaysAboveWhatItPutDown(long seed) {
        assertThat(handAfterEverySkill(RearrangeSight.POSES, seed).x()).isGreaterThan(0);
    }

    /** @return where the tool is after the last of three skills, each of which ran to its end */
    private static Vec3 handAfterEverySkill(RearrangeSight sight, long seed) {
        try (RearrangePractice practice = new RearrangePractice(new JoltEngine(), APART, sight)) {
            practice.reset(seed);
            for (int index : List.of(0, 4, 10)) {
                Skill skill = practice.catalogue().get(index);
                Observation now = practice.observe();
                float[] parameters =
                        HandPickedChoice.of(PairViews.of(4).get(index).apply(now));
                if (!practice.isSatisfied(skill)) {
                    Trial trial = practice.attempt(skill, now, parameters);
                    assertThat(trial.status()).isEqualTo(SkillOutcome.Status.COMPLETED);
                }
            }
            float[] after = practice.observe().values();
            return new Vec3(after[0], after[1], after[2]);
        }
    }
}
