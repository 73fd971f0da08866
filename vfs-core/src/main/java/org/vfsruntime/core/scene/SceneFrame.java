package org.vfsruntime.core.scene;

import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;

/** Where the moving solids of a {@link Scene} are at one moment. */
public final class SceneFrame {
    private final double seconds;
    private final float[] poses;

    private SceneFrame(double seconds, float[] poses) {
        this.seconds = seconds;
        this.poses = poses;
    }

    /**
     * @param seconds since the episode began, finite, ≥ 0; the world's own time where it is simulated
     * @param poses [m, 7] row-major, one row for each moving solid in the scene's order: x, y, z in metres and the
     *     unit quaternion's x, y, z, w; copied
     * @return the frame
     * @throws org.vfsruntime.core.InvalidInputException when a number is out of range
     */
    public static SceneFrame of(double seconds, float[] poses) {
        if (!(seconds >= 0 && Double.isFinite(seconds))) {
            throw new InvalidInputException("seconds of a frame was " + seconds + " but must be finite and ≥ 0");
        }
        if (poses.length % ScenePose.FLOATS != 0) {
            throw new InvalidInputException(
                    "floats of a frame was " + poses.length + " but must be a multiple of " + ScenePose.FLOATS);
        }
        SceneFrame frame = new SceneFrame(seconds, poses.clone());
        for (int i = 0; i < frame.size(); i++) {
            frame.requireValid(i);
        }
        return frame;
    }

    /**
     * @param seconds since the episode began, finite, ≥ 0
     * @param poses one for each moving solid, in the scene's order
     * @return the frame
     */
    public static SceneFrame of(double seconds, List<ScenePose> poses) {
        float[] rows = new float[ScenePose.FLOATS * poses.size()];
        int at = 0;
        for (ScenePose pose : poses) {
            float[] row = {pose.x(), pose.y(), pose.z(), pose.qx(), pose.qy(), pose.qz(), pose.qw()};
            System.arraycopy(row, 0, rows, at, row.length);
            at += row.length;
        }
        return of(seconds, rows);
    }

    private void requireValid(int solid) {
        int at = solid * ScenePose.FLOATS;
        if (!ScenePose.isValid(
                poses[at], poses[at + 1], poses[at + 2], poses[at + 3], poses[at + 4], poses[at + 5], poses[at + 6])) {
            pose(solid);
        }
    }

    /** @return since the episode began, ≥ 0 */
    public double seconds() {
        return seconds;
    }

    /** @return m, the number of moving solids */
    public int size() {
        return poses.length / ScenePose.FLOATS;
    }

    /**
     * @param solid index among the moving solids, in [0, m)
     * @return where it is in the world
     */
    public ScenePose pose(int solid) {
        int at = solid * ScenePose.FLOATS;
        return new ScenePose(
                poses[at], poses[at + 1], poses[at + 2], poses[at + 3], poses[at + 4], poses[at + 5], poses[at + 6]);
    }

    /** @return [m, 7] row-major, a copy */
    public float[] poses() {
        return poses.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SceneFrame that
                && Double.compare(seconds, that.seconds) == 0
                && Arrays.equals(poses, that.poses);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(seconds) + Arrays.hashCode(poses);
    }

    @Override
    public String toString() {
        return "SceneFrame[" + seconds + " s, " + size() + " poses]";
    }
}
