package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.SkillPracticeContract;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class MoveNearPracticeTest extends SkillPracticeContract {
    private static final Skill SKILL = RearrangeSkills.MOVE_NEAR;

    @Override
    protected SkillPractice.Factory factory() {
        return () -> practice(0.5, 4, 9);
    }

    private static MoveNearPractice practice(double clutter, Integer... objects) {
        return new MoveNearPractice(new JoltEngine(), new TableOptions(List.of(objects), ShapeSet.TRAINED, clutter));
    }

    @Override
    protected float[] parameters(SkillPractice practice, Skill skill, Observation observation) {
        return HandPickedChoice.of(observation);
    }

    @Test
    void reasonableParametersSucceedOnUnclutteredTables() {
        assertThat(successes(0, 40)).isGreaterThanOrEqualTo(38);
    }

    @Test
    void reasonableParametersMostlySucceedOnClutteredTables() {
        assertThat(successes(1, 40)).isGreaterThanOrEqualTo(35);
    }

    private static int successes(double clutter, int tries) {
        int successes = 0;
        try (MoveNearPractice practice = practice(clutter, 6)) {
            int tried = 0;
            for (int seed = 0; tried < tries; seed++) {
                practice.reset(seed);
                if (practice.isApplicable(SKILL)) {
                    Observation observation = practice.observe();
                    tried++;
                    successes += practice.attempt(SKILL, observation, HandPickedChoice.of(observation))
                                    .success()
                            ? 1
                            : 0;
                }
            }
        }
        return successes;
    }

    @Test
    void fingersAcrossALongBoxFail() {
        int failures = 0;
        int tried = 0;
        try (MoveNearPractice practice = practice(0, 4)) {
            for (int seed = 0; tried < 6; seed++) {
                practice.reset(seed);
                Observation observation = practice.observe();
                Footprint moved = PairView.of(observation).movedObject();
                if (!moved.round() && moved.halfX() > 0.032) {
                    float[] parameters = HandPickedChoice.of(observation);
                    parameters[0] = (float) (Math.PI / 4);
                    Trial trial = practice.attempt(SKILL, observation, parameters);
                    tried++;
                    failures += trial.success() ? 0 : 1;
                }
            }
        }
        assertThat(failures).isGreaterThanOrEqualTo(4);
    }

    @Test
    void drawingAnotherPairLeavesTheTableAsItIs() {
        try (MoveNearPractice practice = practice(1, 9)) {
            practice.reset(3);
            Set<List<Integer>> pairs = new HashSet<>();
            float height = PairView.SPEC.offset("moved_object") + 6;
            for (int i = 0; i < 40; i++) {
                practice.drawGoal();
                Observation observation = practice.observe();
                PairView view = PairView.of(observation);
                pairs.add(List.of(
                        Math.round(1000 * observation.get((int) height)),
                        Math.round(100 * (float) view.targetObject().x())));
            }
            assertThat(pairs).hasSizeGreaterThan(8);
        }
    }
}
