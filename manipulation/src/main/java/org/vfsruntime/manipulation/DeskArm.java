package org.vfsruntime.manipulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.kinematics.IkConfig;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.manipulation.kinematics.PosturePull;
import org.vfsruntime.manipulation.kinematics.SpreadSeeds;
import org.vfsruntime.manipulation.urdf.RobotModel;
import org.vfsruntime.manipulation.urdf.UrdfReader;

/**
 * The seven-joint arm that ships with the runtime. Its base frame stands on the desk plane, x away from the
 * base over the desk, z up.
 */
public final class DeskArm {
    /** The link that stands on the desk. */
    public static final String BASE = "link0";

    /** The frame between the fingertips: z points out of the hand, the fingers open along y. */
    public static final String TOOL = "tool";

    private static final String FILE = "desk_arm.urdf";

    // The elbow up, the tool at (0.45, 0, 0.35) and straight down. With joints 1, 3, 5 and 7 at 0 the arm is a
    // planar triangle, so joints 2, 4 and 6 follow from the dimensions; a test checks the pose.
    private static final List<Double> READY =
            List.of(0.0, -0.3110153483532979, 0.0, -2.347422934898965, 0.0, 2.036407586545667, 0.0);

    private static final int RESTARTS = 24;

    private DeskArm() {}

    /** @return the arm's model, links link0 to link7, hand and tool */
    public static RobotModel load() {
        try (InputStream in = DeskArm.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + FILE + " is missing from this build.");
            }
            return UrdfReader.read(in, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the chain from the base to the tool, seven joints */
    public static KinematicChain chain() {
        return KinematicChain.of(load(), BASE, TOOL);
    }

    /**
     * @return [7] radians: the tool at (0.45, 0, 0.35) m in the base frame, the hand straight down, the elbow in
     *     the vertical plane, the fingers opening along the base's y axis; a copy
     */
    public static double[] ready() {
        return READY.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * @param x metres
     * @param y metres
     * @param z metres above the desk plane
     * @param yaw radians about the vertical, right-handed seen from above; at 0 the fingers open along the
     *     base's y axis, as in {@link #ready()}
     * @return the tool pose with the hand straight down
     */
    public static Pose handDown(double x, double y, double z, double yaw) {
        Quaternion down = Quaternion.ofAxisAngle(Vec3.X, Math.PI);
        return new Pose(new Vec3(x, y, z), Quaternion.ofAxisAngle(Vec3.Z, yaw).multiply(down));
    }

    /**
     * @return a solver's configuration that keeps the elbow in the vertical plane: joints 3 and 5 are drawn to
     *     0, joint 1 is free to point at the target; falls back on seeds spread over the joints' ranges
     */
    public static IkConfig ikConfig() {
        List<Double> weights = List.of(0.0, 0.1, 1.0, 0.1, 1.0, 0.1, 0.1);
        return IkConfig.DEFAULT
                .withPosture(new PosturePull(READY, weights, 0.3, 0.03))
                .withRestarts(SpreadSeeds.of(chain(), RESTARTS));
    }
}
