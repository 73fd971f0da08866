package org.vfsruntime.ros.safety;

import java.util.List;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.ros.config.SafetyConfig;

/** Slows a path down as a whole until no joint and not the tool is faster than allowed. Never speeds one up. */
public final class Pace {
    private final KinematicChain chain;
    private final double speedScaling;
    private final double toolSpeed;

    /**
     * @param chain the arm
     * @param config with the share of the joints' velocity limits, and the tool's speed
     */
    public Pace(KinematicChain chain, SafetyConfig config) {
        this.chain = chain;
        this.speedScaling = config.speedScaling();
        this.toolSpeed = config.toolSpeed();
    }

    /**
     * @param start [dof] where the arm is
     * @param points [n] of [dof], evenly spaced in time
     * @param seconds from one to the next, as planned
     * @return the same way, in that time or more
     */
    public PacedPath slow(double[] start, List<double[]> points, double seconds) {
        double[] limits = chain.velocityLimits();
        double factor = 1;
        double[] last = start;
        Vec3 lastTool = chain.forward(start).position();
        for (double[] point : points) {
            for (int i = 0; i < limits.length; i++) {
                factor = Math.max(factor, Math.abs(point[i] - last[i]) / (seconds * limits[i] * speedScaling));
            }
            Vec3 tool = chain.forward(point).position();
            factor = Math.max(factor, tool.distanceTo(lastTool) / (seconds * toolSpeed));
            last = point;
            lastTool = tool;
        }
        // What rounding adds must not make every point a little later than the tick it was planned for.
        return new PacedPath(start, points, factor < 1 + 1e-6 ? seconds : seconds * factor);
    }
}
