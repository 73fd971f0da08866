package org.vfsruntime.sim.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.physics.PhysicsEngine;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class DeskRobotTest {
    private static final PhysicsEngine ENGINE = new JoltEngine();
    private static final DeskOptions RANDOM = new DeskOptions(2, true, true, 0);
    private static final Set<Skill> BLUE_AWAY = Set.of(DeskSkills.PLACE_BLUE_IN_DRAWER, DeskSkills.CLOSE_DRAWER);
    private static final List<Skill> BLUE_AWAY_PLAN = List.of(
            DeskSkills.OPEN_DRAWER, DeskSkills.PICK_BLUE, DeskSkills.PLACE_BLUE_IN_DRAWER, DeskSkills.CLOSE_DRAWER);

    private static List<Double> episode(DeskOptions options, long seed) throws InterruptedException {
        List<Double> trace = new ArrayList<>();
        try (DeskRobot robot = new DeskRobot(ENGINE, options, ScriptedPolicies.all())) {
            robot.begin(DeskTask.forGoal(seed, BLUE_AWAY));
            for (Skill skill : BLUE_AWAY_PLAN) {
                robot.start(skill).await();
                for (double value : robot.fingerprint()) {
                    trace.add(value);
                }
                for (float value : robot.observe().values()) {
                    trace.add((double) value);
                }
            }
        }
        return trace;
    }

    @Test
    void putsTheBlueCubeIntoTheDrawerWithRealGraspsAndClosesIt() throws Exception {
        int solved = 0;
        try (DeskRobot robot = new DeskRobot(ENGINE, RANDOM, ScriptedPolicies.all())) {
            for (long seed = 0; seed < 20; seed++) {
                robot.begin(DeskTask.forGoal(seed, BLUE_AWAY));
                assertThat(robot.isSatisfied(DeskSkills.PLACE_BLUE_IN_DRAWER)).isFalse();
                for (Skill skill : BLUE_AWAY_PLAN) {
                    robot.start(skill).await();
                }
                solved += BLUE_AWAY.stream().allMatch(robot::isSatisfied) ? 1 : 0;
            }
        }
        assertThat(solved).isGreaterThanOrEqualTo(19);
    }

    @Test
    void theSameSeedGivesABitIdenticalEpisode() throws Exception {
        assertThat(episode(RANDOM, 5)).isEqualTo(episode(RANDOM, 5));
        assertThat(episode(RANDOM, 5)).isNotEqualTo(episode(RANDOM, 6));
    }

    @Test
    void episodesInSeveralThreadsDoNotDisturbEachOther() throws Exception {
        List<Double> alone = episode(RANDOM, 9);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<Double>>> results = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                results.add(threads.submit(() -> episode(RANDOM, 9)));
            }
            for (Future<List<Double>> result : results) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCubeInTheClosedDrawerIsNotSeen() throws Exception {
        try (DeskRobot robot = new DeskRobot(ENGINE, DeskOptions.PLAIN, ScriptedPolicies.all())) {
            robot.begin(DeskTask.forGoal(3, BLUE_AWAY));
            assertThat(new DeskView(robot.observe()).isVisible(Cube.BLUE)).isTrue();
            for (Skill skill : BLUE_AWAY_PLAN) {
                robot.start(skill).await();
            }
            Observation after = robot.observe();
            assertThat(robot.isSatisfied(DeskSkills.PLACE_BLUE_IN_DRAWER)).isTrue();
            assertThat(after.channel("blue_cube")).containsOnly(0f);
            assertThat(new DeskView(after).isVisible(Cube.RED)).isTrue();
        }
    }

    @Test
    void refusesToOpenTheDrawerWithACubeInTheHand() throws Exception {
        try (DeskRobot robot = new DeskRobot(ENGINE, DeskOptions.PLAIN, ScriptedPolicies.all())) {
            robot.begin(DeskTask.forGoal(3, BLUE_AWAY));
            robot.start(DeskSkills.PICK_BLUE).await();
            assertThat(robot.isSatisfied(DeskSkills.PICK_BLUE)).isTrue();
            SkillOutcome outcome = robot.start(DeskSkills.OPEN_DRAWER).await();
            assertThat(outcome.status()).isEqualTo(SkillOutcome.Status.REFUSED);
            assertThat(robot.isSatisfied(DeskSkills.PICK_BLUE)).isTrue();
        }
    }

    @Test
    void aCancelledSkillStopsAndIsSaidToBeCancelled() throws Exception {
        try (DeskRobot robot = new DeskRobot(ENGINE, DeskOptions.PLAIN, ScriptedPolicies.all())) {
            robot.begin(DeskTask.forGoal(3, BLUE_AWAY));
            SkillExecution execution = robot.start(DeskSkills.PICK_BLUE);
            execution.cancel();
            assertThat(execution.await().status()).isEqualTo(SkillOutcome.Status.CANCELLED);
            assertThat(robot.isSatisfied(DeskSkills.PICK_BLUE)).isFalse();
        }
    }

    @Test
    void oneSkillRunsAtATime() {
        try (DeskRobot robot = new DeskRobot(ENGINE, DeskOptions.PLAIN, ScriptedPolicies.all())) {
            robot.begin(DeskTask.forGoal(3, BLUE_AWAY));
            robot.start(DeskSkills.PICK_BLUE);
            assertThatThrownBy(() -> robot.start(DeskSkills.PICK_RED)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aDisturbanceChangesWhatHappens() throws Exception {
        DeskOptions disturbed = new DeskOptions(0, false, false, 1);
        assertThat(episode(disturbed, 4)).isNotEqualTo(episode(DeskOptions.PLAIN, 4));
        assertThat(episode(disturbed, 4)).isEqualTo(episode(disturbed, 4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aDisturbanceThatIsNoProbabilityIsRefused(double value) {
        assertThatThrownBy(() -> new DeskOptions(0, false, false, value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("disturbance was " + value + " but must lie in [0, 1]");
    }

    @Test
    void aMissingPolicyIsNamed() {
        Map<Skill, SkillPolicy> policies = ScriptedPolicies.all();
        policies.remove(DeskSkills.PICK_RED);
        assertThatThrownBy(() -> new DeskRobot(ENGINE, DeskOptions.PLAIN, policies))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("PickRed");
    }
}
