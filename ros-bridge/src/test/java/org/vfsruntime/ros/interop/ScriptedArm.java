package org.vfsruntime.ros.interop;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.ros.link.ActionHandler;
import org.vfsruntime.ros.link.ReceivedGoal;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryFeedback;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryGoal;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryResult;

/** Does with a goal what its first joint is called; a new goal replaces the one that runs. */
final class ScriptedArm
        implements ActionHandler<
                FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback> {
    private final List<
                    ReceivedGoal<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback>>
            running = new ArrayList<>();

    @Override
    public void onGoal(
            ReceivedGoal<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback> goal) {
        running.forEach(old -> old.cancelled(FollowJointTrajectoryResult.zero(), "replaced"));
        running.clear();
        String what = goal.goal().trajectory().jointNames().get(0);
        FollowJointTrajectoryResult result =
                FollowJointTrajectoryResult.builder().errorString(what).build();
        switch (what) {
            case "succeed" -> {
                goal.accept("");
                goal.succeed(result, "reached");
            }
            case "abort" -> {
                goal.accept("");
                goal.abort(result, "given up");
            }
            case "reject" -> goal.reject(result, "no such joint");
            case "hold" -> running.add(goal);
            default -> {
                goal.accept("");
                goal.feedback(FollowJointTrajectoryFeedback.builder()
                        .jointNames(List.of(what))
                        .build());
                running.add(goal);
            }
        }
    }

    @Override
    public void onCancel(
            ReceivedGoal<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback> goal) {
        goal.cancelled(FollowJointTrajectoryResult.zero(), "stopped");
    }
}
