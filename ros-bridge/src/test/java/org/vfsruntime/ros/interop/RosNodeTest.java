package org.vfsruntime.ros.interop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.node.NodeState;
import org.vfsruntime.ros.node.PlannerNode;
import org.vfsruntime.ros.node.ScriptedMissions;

/** The planner's node as people and programs of ROS see it. */
class RosNodeTest extends RosHarness {
    private final ScriptedMissions missions = new ScriptedMissions();

    private PlannerNode planner() throws Exception {
        RosLink link = node("/vfs");
        PlannerNode planner = keepFirst(missions.node(link));
        assertThat(link.awaitRegistered(LONG)).isTrue();
        return planner;
    }

    @Test
    void aRospyClientSetsGoalsByTheActionAndCancelsThem() throws Exception {
        planner();
        RosProcess client = python("pursue", "/vfs/pursue");
        client.awaitLine("please reach");
        missions.next().end(StopReason.GOAL_REACHED);
        client.awaitLine("please give up");
        missions.next().end(StopReason.SKILL_BUDGET_SPENT);
        client.awaitLine("please preempt");
        ScriptedMissions.Running preempted = missions.next();
        preempted.awaitCancel();
        preempted.end(StopReason.CANCELLED);
        client.awaitLine("please replace");
        tool("rosservice", "call", "/vfs/set_goal", "goal: Wave").awaitSuccess();
        ScriptedMissions.Running replaced = missions.next();
        replaced.awaitCancel();
        replaced.end(StopReason.CANCELLED);
        assertThat(client.awaitSuccess())
                .contains("feedback Wave [0.25]")
                .contains("reach SUCCEEDED True 0")
                .contains("give up ABORTED False 1")
                .contains("preempt PREEMPTED False 7")
                .contains("replace PREEMPTED False 8")
                .contains("refused REJECTED goal was 'Fly' but must be Wave");
    }

    @Test
    void theToolsShowAndSteerTheNode() throws Exception {
        PlannerNode planner = planner();
        assertThat(tool("rosservice", "call", "/vfs/set_goal", "goal: Fly").awaitSuccess())
                .contains("success: False")
                .contains("Fly");
        assertThat(tool("rosservice", "call", "/vfs/set_goal", "goal: Wave").awaitSuccess())
                .contains("success: True");
        ScriptedMissions.Running mission = missions.next();
        assertThat(tool("rostopic", "echo", "-n1", "/vfs/embedding").awaitSuccess())
                .contains("values: [0.25]");
        assertThat(tool("rostopic", "echo", "-n1", "/vfs/event").awaitSuccess()).contains("kind: \"SkillStarted\"");
        assertThat(tool("rostopic", "echo", "-n1", "/vfs/goal_state").awaitSuccess())
                .contains("goal: \"Wave\"")
                .contains("state: 1");
        assertThat(tool("rostopic", "echo", "-n1", "/diagnostics").awaitSuccess())
                .contains("key: \"goal\"")
                .contains("value: \"Wave\"");
        tool("rostopic", "hz", "/vfs/heartbeat").awaitLine("average rate: [0-9.]+");
        assertThat(tool("rosnode", "info", "/vfs").awaitSuccess())
                .contains("/vfs/plan [vfs_msgs/Plan]")
                .contains("/vfs/markers [visualization_msgs/MarkerArray]")
                .contains("/vfs/pursue/result [vfs_msgs/PursueActionResult]")
                .contains("/vfs/stop_now")
                .contains("/vfs/confirm");
        tool("rostopic", "pub", "-1", "/vfs/stop_now", "std_msgs/Empty").awaitSuccess();
        mission.awaitCancel();
        mission.end(StopReason.ROBOT_FAULT);
        waitFor("the fault to be latched", () -> planner.state() == NodeState.FAULT);
        assertThat(tool("rosservice", "call", "/vfs/reset").awaitSuccess()).contains("OPERATOR_STOP");
    }
}
