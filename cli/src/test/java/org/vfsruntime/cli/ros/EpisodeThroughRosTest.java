package org.vfsruntime.cli.ros;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vfsruntime.cli.control.EpisodeControl;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.input.Goals;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.planner.control.EpisodeResult;

/** The controller does not know whether there is ROS between it and the arm. */
@Tag("real-time")
class EpisodeThroughRosTest {
    @Test
    void theSameControllerReachesTheGoalThroughRos() {
        String text = "PlaceBlueInDrawer & CloseDrawer";
        try (DeskThroughRos robot = new DeskThroughRos(7, text)) {
            ThresholdGoal goal = Goals.parse(text, robot.catalogue());
            EpisodeControl control = new EpisodeControl(
                    robot.mind(),
                    PlannerRequest.STANDARD.planner(robot.mind().dynamics()),
                    PlannerRequest.STANDARD.planDeadline(),
                    System::nanoTime);
            EpisodeResult result = control.run(robot, goal, 12, new SplittableRandom(7), event -> {});
            assertThat(result.reason()).as(result.detail()).isEqualTo(StopReason.GOAL_REACHED);
            assertThat(robot.ros().commands()).isGreaterThan(20);
        }
    }
}
