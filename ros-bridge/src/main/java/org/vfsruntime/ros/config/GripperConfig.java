package org.vfsruntime.ros.config;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * The gripper and who controls it.
 *
 * @param action name of the control_msgs/GripperCommand action
 * @param joints finger joints in the joint states; the opening is the sum of their positions
 * @param widest opening, metres; wider commands are cut to it
 * @param commandPerWidth what the action calls a position, for an opening of 1 m: 1 where it takes the opening, 0.5
 *     where it takes the way of one finger
 * @param holdingNewton effort of a finger above which it holds something
 * @param goalTimeSeconds how long it may take
 */
public record GripperConfig(
        String action,
        List<String> joints,
        double widest,
        double commandPerWidth,
        double holdingNewton,
        double goalTimeSeconds) {
    /** Checks and copies. */
    public GripperConfig {
        joints = List.copyOf(joints);
        new Faults()
                .require(!joints.isEmpty(), "gripper.joints", "empty", "name at least one joint")
                .require(isPositive(widest) && widest <= 1, "gripper.widest", widest, "lie in (0, 1] m")
                .require(isPositive(commandPerWidth), "gripper.command_per_width", commandPerWidth, "be > 0")
                .require(isPositive(holdingNewton), "gripper.holding_effort", holdingNewton, "be > 0 N")
                .require(isPositive(goalTimeSeconds), "gripper.goal_time", goalTimeSeconds, "be > 0 s")
                .throwIfAny();
    }

    private static boolean isPositive(double value) {
        return Double.isFinite(value) && value > 0;
    }
}
