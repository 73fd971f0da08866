package org.vfsruntime.ros.robot;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.kinematics.DampedLeastSquares;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.manipulation.motion.MotionSource;
import org.vfsruntime.manipulation.motion.SkillMotion;
import org.vfsruntime.manipulation.trajectory.MotionProgram;
import org.vfsruntime.manipulation.trajectory.MotionSegment;
import org.vfsruntime.manipulation.trajectory.TrajectoryConfig;
import org.vfsruntime.manipulation.trajectory.TrajectoryPlanner;
import org.vfsruntime.ros.config.ChannelSource;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.config.RobotFile;
import org.vfsruntime.ros.config.SafetyConfig;
import org.vfsruntime.ros.link.RosLink;

/** Robots at scripted arms, with a skill that turns the base joint there and back. */
public final class ScriptedRobots {
    static final Skill WAVE = new Skill("Wave");

    private static final ObservationSpec SPEC =
            new ObservationSpec(List.of(new Channel("joint_positions", 7, "rad"), new Channel("alive", 1, "1")));
    private static final KinematicChain CHAIN = DeskArm.chain();
    private static final TrajectoryPlanner PLANNER =
            new TrajectoryPlanner(new DampedLeastSquares(DeskArm.ikConfig()), TrajectoryConfig.DEFAULT);

    private ScriptedRobots() {}

    /**
     * @param listener of the robot
     * @return one that nothing happens to
     */
    public static RosRobot wellBehaved(RobotListener listener) {
        return robot(new ScriptedArm(Injection.NONE, 0), listener);
    }

    static RosRobot robot(ScriptedArm arm, RobotListener listener) {
        return robot(arm, listener, safety -> safety);
    }

    static RosRobot robot(ScriptedArm arm, RobotListener listener, UnaryOperator<SafetyConfig> safety) {
        return robot(arm, listener, config(RobotConfig.Kind.REAL, safety));
    }

    static RobotConfig config(RobotConfig.Kind kind, UnaryOperator<SafetyConfig> safety) {
        RobotConfig desk = RobotFile.simulatedDesk();
        return new RobotConfig(
                desk.name(),
                kind,
                desk.baseFrame(),
                desk.arm(),
                desk.gripper(),
                Map.of(
                        "joint_positions", new ChannelSource.Joints(ScriptedArm.JOINTS),
                        "alive", new ChannelSource.Values("/alive")),
                safety.apply(desk.safety()));
    }

    static RosRobot robot(ScriptedArm arm, RobotListener listener, RobotConfig config) {
        arm.pass(20_000_000);
        RosRobot robot = new RosRobot(parts(arm.link(), config, Approval.notNeeded(), listener, arm));
        arm.pass(20_000_000);
        return robot;
    }

    static RosRobot.Parts parts(
            RosLink link, RobotConfig config, Approval approval, RobotListener listener, LongSupplier nanoClock) {
        return new RosRobot.Parts(link, config, new Waving(), CHAIN, PLANNER, approval, listener, nanoClock);
    }

    private static final class Waving implements MotionSource {
        @Override
        public SkillCatalogue catalogue() {
            return SkillCatalogue.of(List.of(WAVE));
        }

        @Override
        public ObservationSpec observationSpec() {
            return SPEC;
        }

        @Override
        public SkillMotion motion(Skill skill, Observation observation) {
            double[] there = DeskArm.ready();
            there[0] = 0.4;
            return new SkillMotion.Commanded(
                    MotionProgram.of(
                            new MotionSegment.MoveJoints(there, 0.5),
                            new MotionSegment.Grip(0.02, 20),
                            new MotionSegment.MoveJoints(DeskArm.ready(), 0.5)),
                    MotionProgram.of(new MotionSegment.Grip(0.07, 20)));
        }
    }
}
