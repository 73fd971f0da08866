package org.vfsruntime.ros.safety;

import java.util.List;

/**
 * Joint positions over time.
 *
 * @param start [dof] where the arm is at time 0
 * @param points [n] of [dof] joint positions, in radians
 * @param secondsPerPoint time from one to the next
 */
@SuppressWarnings("ArrayRecordComponent") // made for one motion and not changed
public record PacedPath(double[] start, List<double[]> points, double secondsPerPoint) {
    /** Copies. */
    public PacedPath {
        start = start.clone();
        points = points.stream().map(double[]::clone).toList();
    }

    /** @return seconds that it takes */
    public double seconds() {
        return points.size() * secondsPerPoint;
    }

    /**
     * @param index of a point
     * @return [dof] joint speeds there, by central differences; at rest at the end
     */
    public double[] velocities(int index) {
        double[] velocities = new double[start.length];
        if (index + 1 < points.size()) {
            double[] before = index == 0 ? start : points.get(index - 1);
            double[] after = points.get(index + 1);
            for (int i = 0; i < velocities.length; i++) {
                velocities[i] = (after[i] - before[i]) / (2 * secondsPerPoint);
            }
        }
        return velocities;
    }
}
