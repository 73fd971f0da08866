package org.vfsruntime.ros.simrobot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryGoal;
import org.vfsruntime.ros.messages.control_msgs.JointTolerance;
import org.vfsruntime.ros.messages.trajectory_msgs.JointTrajectoryPoint;

/** The trajectory of a goal, checked, with the joints in the arm's order: straight between its points. */
final class JointPath {
    static final int MOST_POINTS = 100_000;

    private final List<double[]> positions = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private final double pathTolerance;

    /**
     * @param goal as it came
     * @param joints of the arm
     * @throws InvalidInputException when it cannot be followed
     */
    JointPath(FollowJointTrajectoryGoal goal, List<String> joints) {
        List<String> names = goal.trajectory().jointNames();
        if (names.size() != joints.size() || !new HashSet<>(names).equals(new HashSet<>(joints))) {
            throw new InvalidInputException("joints were " + names + " but must be " + joints);
        }
        List<JointTrajectoryPoint> points = goal.trajectory().points();
        if (points.isEmpty() || points.size() > MOST_POINTS) {
            throw new InvalidInputException(
                    "a trajectory had " + points.size() + " points but must have 1 to " + MOST_POINTS);
        }
        double before = 0;
        for (JointTrajectoryPoint point : points) {
            double time = point.timeFromStart().toSeconds();
            if (!(time > before)) {
                throw new InvalidInputException("a point came at " + time + " s but must come after " + before + " s");
            }
            times.add(time);
            positions.add(ordered(point.positions(), names, joints));
            before = time;
        }
        pathTolerance = tolerance(goal.pathTolerance());
    }

    private static double[] ordered(double[] given, List<String> names, List<String> joints) {
        if (given.length != names.size()) {
            throw new InvalidInputException("a point had " + given.length + " positions but must have " + names.size());
        }
        double[] q = new double[given.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = given[names.indexOf(joints.get(i))];
            if (!Double.isFinite(q[i])) {
                throw new InvalidInputException("a position was " + q[i] + " but must be finite");
            }
        }
        return q;
    }

    /** The tightest one counts; 0 leaves the arm's own, a negative number lifts it. */
    private static double tolerance(List<JointTolerance> tolerances) {
        Map<Boolean, List<Double>> given = tolerances.stream()
                .map(JointTolerance::position)
                .filter(position -> position != 0)
                .collect(Collectors.partitioningBy(position -> position > 0));
        return given.getOrDefault(true, List.of()).stream().min(Double::compare).orElse(Double.POSITIVE_INFINITY);
    }

    /** @return radians that a joint may be off on the way */
    double pathTolerance() {
        return pathTolerance;
    }

    double seconds() {
        return times.get(times.size() - 1);
    }

    /**
     * @param time since the start, seconds
     * @param start [dof] where the arm was then
     * @return [dof] where it is to be
     */
    double[] at(double time, double[] start) {
        double[] from = start;
        double begin = 0;
        for (int i = 0; i < times.size(); i++) {
            double end = times.get(i);
            // A tick that is late by rounding alone is on time.
            if (time < end - 1e-9) {
                double share = Math.max(0, time - begin) / (end - begin);
                double[] q = new double[from.length];
                for (int j = 0; j < q.length; j++) {
                    q[j] = from[j] * (1 - share) + positions.get(i)[j] * share;
                }
                return q;
            }
            from = positions.get(i);
            begin = end;
        }
        return from.clone();
    }
}
