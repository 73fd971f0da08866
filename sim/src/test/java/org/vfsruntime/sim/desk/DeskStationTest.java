package org.vfsruntime.sim.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.kinematics.DampedLeastSquares;
import org.vfsruntime.manipulation.motion.SkillMotion;
import org.vfsruntime.manipulation.trajectory.ArmTick;
import org.vfsruntime.manipulation.trajectory.MotionProgram;
import org.vfsruntime.manipulation.trajectory.MotionSegment;
import org.vfsruntime.manipulation.trajectory.TrajectoryConfig;
import org.vfsruntime.manipulation.trajectory.TrajectoryPlanner;
import org.vfsruntime.manipulation.trajectory.TrajectoryResult;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

/** The desk driven from outside does what the desk's own robot does. */
class DeskStationTest {
    private static final int FINGER_TICKS = 6;
    private static final double CONTACT = 0.0025;

    private final TrajectoryPlanner planner =
            new TrajectoryPlanner(new DampedLeastSquares(DeskArm.ikConfig()), TrajectoryConfig.DEFAULT);
    private final DeskMotionSource source = new DeskMotionSource(ScriptedPolicies.all());

    @Test
    void programsDrivenFromOutsideReachWhatTheDesksRobotReaches() throws InterruptedException {
        List<Skill> skills = List.of(DeskSkills.OPEN_DRAWER, DeskSkills.PICK_BLUE, DeskSkills.PLACE_BLUE_IN_DRAWER);
        for (long seed = 1; seed <= 3; seed++) {
            DeskTask task = DeskTask.forGoal(seed, Set.of(DeskSkills.PLACE_BLUE_IN_DRAWER));
            try (DeskRobot robot = new DeskRobot(new JoltEngine(), DeskOptions.PLAIN, ScriptedPolicies.all());
                    DeskStation station = new DeskStation(new JoltEngine(), DeskOptions.PLAIN)) {
                robot.begin(task);
                station.begin(task);
                for (Skill skill : skills) {
                    assertThat(robot.start(skill).await().status()).isEqualTo(SkillOutcome.Status.COMPLETED);
                    drive(station, skill);
                    assertThat(station.isSatisfied(skill))
                            .as("%s, seed %d", skill, seed)
                            .isEqualTo(robot.isSatisfied(skill));
                }
            }
        }
    }

    private void drive(DeskStation station, Skill skill) {
        SkillMotion motion = source.motion(skill, station.observe());
        assertThat(motion).as("%s", skill).isInstanceOf(SkillMotion.Commanded.class);
        for (MotionSegment segment : ((SkillMotion.Commanded) motion).program().segments()) {
            run(station, segment);
        }
        for (int i = 0; i < FINGER_TICKS; i++) {
            station.tick(station.joints());
        }
    }

    private void run(DeskStation station, MotionSegment segment) {
        if (segment instanceof MotionSegment.Grip grip) {
            station.grip(grip.width(), grip.forceNewton());
            for (int i = 0; i < FINGER_TICKS; i++) {
                station.tick(station.joints());
            }
            return;
        }
        Predicate<DeskStation> ends =
                segment instanceof MotionSegment.MoveUntilContact ? now -> now.deviation() > CONTACT : now -> false;
        TrajectoryResult result =
                planner.plan(DeskArm.chain(), MotionProgram.of(segment), station.joints(), station.tickSeconds());
        assertThat(result).isInstanceOf(TrajectoryResult.Planned.class);
        for (ArmTick tick : ((TrajectoryResult.Planned) result).ticks()) {
            station.tick(tick.q());
            if (ends.test(station)) {
                return;
            }
        }
    }

    @Test
    void whatIsUnderTheRoofIsNotSeen() {
        try (DeskStation station = new DeskStation(new JoltEngine(), DeskOptions.PLAIN)) {
            station.begin(DeskTask.forGoal(3, Set.of(DeskSkills.PLACE_BLUE_IN_DRAWER)));
            assertThat(station.look().frames()).containsKeys("tool", "drawer_handle", "blue_cube", "red_cube");
            assertThat(station.look().frames()).doesNotContainKey("distractor_1");
            assertThat(station.look().fingerNewton()).isZero();
        }
    }

    @Test
    void nobodyKnocksThingsHere() {
        DeskOptions disturbed = new DeskOptions(0, false, false, 0.2);
        assertThatThrownBy(() -> new DeskStation(new JoltEngine(), disturbed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("disturbance was 0.2 but must be 0");
    }
}
