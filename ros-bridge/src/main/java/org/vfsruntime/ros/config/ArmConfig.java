package org.vfsruntime.ros.config;

import java.util.HashSet;
import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * The arm and who controls it.
 *
 * @param description where its URDF comes from: {@code desk}, {@code param:/name} of the master, or a file
 * @param base link that the chain begins with
 * @param tip link that the chain ends with: the tool point
 * @param joints names from the base; as in the URDF and in the joint states
 * @param jointStates topic of sensor_msgs/JointState
 * @param trajectoryAction name of the control_msgs/FollowJointTrajectory action
 * @param tickSeconds time between two points of a trajectory before it is slowed down
 * @param pathTolerance how far a joint may be off on the way, radians
 * @param contactTolerance the same for a move that is meant to meet something: where it is exceeded, the move has met it
 * @param goalTolerance how far a joint may be off at the end, radians
 * @param goalTimeSeconds how much longer than the trajectory the arm may take
 */
public record ArmConfig(
        String description,
        String base,
        String tip,
        List<String> joints,
        String jointStates,
        String trajectoryAction,
        double tickSeconds,
        double pathTolerance,
        double contactTolerance,
        double goalTolerance,
        double goalTimeSeconds) {
    /** Checks and copies. */
    public ArmConfig {
        joints = List.copyOf(joints);
        new Faults()
                .require(!joints.isEmpty(), "arm.joints", "empty", "name at least one joint")
                .require(new HashSet<>(joints).size() == joints.size(), "arm.joints", joints, "not repeat a name")
                .require(isPositive(tickSeconds) && tickSeconds <= 1, "arm.tick", tickSeconds, "lie in (0, 1] s")
                .require(isPositive(pathTolerance), "arm.tolerance.path", pathTolerance, "be > 0 rad")
                .require(
                        isPositive(contactTolerance) && contactTolerance <= pathTolerance,
                        "arm.tolerance.contact",
                        contactTolerance,
                        "be > 0 rad and at most arm.tolerance.path (" + pathTolerance + ")")
                .require(isPositive(goalTolerance), "arm.tolerance.goal", goalTolerance, "be > 0 rad")
                .require(isPositive(goalTimeSeconds), "arm.tolerance.goal_time", goalTimeSeconds, "be > 0 s")
                .throwIfAny();
    }

    private static boolean isPositive(double value) {
        return Double.isFinite(value) && value > 0;
    }
}
