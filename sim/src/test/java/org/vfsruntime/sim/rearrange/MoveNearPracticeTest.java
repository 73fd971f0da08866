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
    void aTryThatSucceedsCountsLessTheMoreItLeaves() {
        int successes = 0;
        int perfect = 0;
        int blemished = 0;
        TableOptions underway = new TableOptions(List.of(6), ShapeSet.TRAINED, 0.5, 0, 0, 1);
        try (MoveNearPractice practice = new MoveNearPractice(new JoltEngine(), underway)) {
            for (long seed = 1; seed <= 60; seed++) {
                practice.reset(seed);
                Observation observation = practice.observe();
                float[] parameters = HandPickedChoice.of(observation);
                parameters[2] = 0.055f;
                Trial trial = practice.attempt(SKILL, observation, parameters);
                boolean ran = trial.success() && trial.ticks() > 0;
                successes += ran ? 1 : 0;
                perfect += ran && trial.merit() == 1 ? 1 : 0;
                blemished += ran && trial.merit() < 1 ? 1 : 0;
            }
        }
        assertThat(successes).isGreaterThan(15);
        assertThat(perfect).isGreaterThan(3);
        assertThat(blemished).isGreaterThan(3);
    }

    @Test
    void puttingAnObjectWhereAnotherOneStandsFails() {
        int room = PairView.SPEC.offset("room_at_places");
        int failures = 0;
        int tried = 0;
        try (MoveNearPractice practice = practice(1, 9)) {
            for (int seed = 0; tried < 6; seed++) {
                practice.reset(seed);
                Observation observation = practice.observe();
                int taken = 0;
                for (int place = 1; place < PairView.PLACES; place++) {
                    taken = observation.get(room + place) < observation.get(room + taken) ? place : taken;
                }
                if (practice.isApplicable(SKILL) && observation.get(room + taken) < -0.025f) {
                    float[] parameters = HandPickedChoice.of(observation);
                    parameters[1] = (float) (2 * Math.PI * ((taken + 0.5) / PairView.PLACES - 0.5));
                    tried++;
                    failures += practice.attempt(SKILL, observation, parameters).success() ? 0 : 1;
                }
            }
        }
        assertThat(failures).isGreaterThanOrEqualTo(5);
    }

    @Test
    void drawingAnotherPairLeavesTheTableAsItIs() {
        try (MoveNearPractice practice = practice(1, 9)) {
            practice.reset(3);
            Set<List<Integer>> pairs = new HashSet<>();
            int height = PairView.SPEC.offset("moved_object") + 6;
            for (int i = 0; i < 40; i++) {
                practice.drawGoal();
                Observation observation = practice.observe();
                PairView view = PairView.of(observation);
                pairs.add(List.of(
                        Math.round(1000 * observation.get(height)),
                        Math.round(100 * (float) view.targetObject().x())));
            }
            assertThat(pairs).hasSizeGreaterThan(8);
        }
    }
}
