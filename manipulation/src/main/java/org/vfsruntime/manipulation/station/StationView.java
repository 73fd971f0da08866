package org.vfsruntime.manipulation.station;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Pose;

/**
 * What the sensors of a station say at one time.
 *
 * @param joints [dof] encoders, radians, finite; copied in and out
 * @param gripWidth between the fingertips, metres, finite
 * @param fingerNewton force with which the closing fingers press on something; 0 when they press on nothing
 * @param frames poses of the things that are seen, in the base frame of the arm, by name; what is not seen is missing
 * @param values other readings by name
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record StationView(
        double[] joints,
        double gripWidth,
        double fingerNewton,
        Map<String, Pose> frames,
        Map<String, List<Float>> values) {
    /** Checks and copies. */
    public StationView {
        joints = joints.clone();
        frames = Map.copyOf(frames);
        values = Map.copyOf(values);
        new Faults()
                .require(
                        Arrays.stream(joints).allMatch(Double::isFinite),
                        "joint positions",
                        Arrays.toString(joints),
                        "be finite")
                .require(Double.isFinite(gripWidth), "grip width", gripWidth, "be finite")
                .require(Double.isFinite(fingerNewton), "finger force", fingerNewton, "be finite")
                .throwIfAny();
    }

    @Override
    public double[] joints() {
        return joints.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StationView view
                && Arrays.equals(joints, view.joints)
                && Double.compare(gripWidth, view.gripWidth) == 0
                && Double.compare(fingerNewton, view.fingerNewton) == 0
                && frames.equals(view.frames)
                && values.equals(view.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(joints) + frames.hashCode();
    }
}
