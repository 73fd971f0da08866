package org.vfsruntime.ros.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.LinkHarness;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.node.Mission;
import org.vfsruntime.ros.node.NodeState;
import org.vfsruntime.ros.node.PlannerNode;
import org.vfsruntime.ros.safety.Fault;

/** A planner with a defect must not leave a moving arm to itself. */
@Timeout(120)
class PlannerFailureTest extends LinkHarness {
    @Override
    protected RosLink open(NodeSettings settings) throws IOException {
        return RosClient.open(settings);
    }

    @Test
    void aPlannerThatFailsStopsTheArmAndLatchesAFault() throws Exception {
        RobotConfig config = ScriptedRobots.config(RobotConfig.Kind.SIMULATED, ScriptedSafety.slow());
        try (StandInArm arm = new StandInArm(node("/arm"), config)) {
            RosLink link = node("/vfs");
            RosRobot robot = new RosRobot(
                    ScriptedRobots.parts(link, config, Approval.notNeeded(), RobotListener.none(), System::nanoTime));
            assertThat(robot.awaitServers(LONG)).isTrue();
            try (PlannerNode planner = new PlannerNode(
                    link, config, needs -> robot, made -> goal -> new Fails(made, arm), EpisodeListener.all())) {
                planner.setGoal(ScriptedRobots.WAVE.name());
                planner.run(true);
                assertThat(robot.fault().map(Fault::kind)).contains(Fault.Kind.DEFECT);
                waitFor("the arm to hold", () -> !arm.isMoving());
                assertThat(arm.cancels()).isPositive();
                assertThat(planner.state()).isNotEqualTo(NodeState.RUNNING);
            }
        }
    }

    /** Starts a motion and then fails. */
    private record Fails(RosRobot robot, StandInArm arm) implements Mission {
        @Override
        public String goal() {
            return ScriptedRobots.WAVE.name();
        }

        @Override
        public Ended run(EpisodeListener listener) {
            robot.observe();
            robot.start(ScriptedRobots.WAVE);
            try {
                waitFor("the arm to move", arm::isMoving);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            throw new IllegalStateException("a defect of the planner");
        }

        @Override
        public void cancel() {}
    }
}
