package org.vfsruntime.ros.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.manipulation.urdf.Joint;
import org.vfsruntime.manipulation.urdf.RobotModel;

/** Whether the arm that answers is the one that robot.yaml describes: joint names, limits, measured positions. */
public final class ModelMatch {
    private static final double SAME = 1e-3;
    /** A real joint rests a little beyond its limit at times. */
    private static final double OVERSHOOT = 0.05;

    private final KinematicChain chain;

    /** @param chain as robot.yaml describes it */
    public ModelMatch(KinematicChain chain) {
        this.chain = chain;
    }

    /**
     * @param names of the joints that robot.yaml commands
     * @return what does not match the chain, one line each
     */
    public List<String> names(List<String> names) {
        List<String> chainNames = chain.movingJoints().stream().map(Joint::name).toList();
        return names.equals(chainNames)
                ? List.of()
                : List.of("arm.joints were " + names + " but must be those of the description from base to tip, "
                        + chainNames);
    }

    /**
     * @param robot what the robot says of itself
     * @return what does not match the chain, one line each: a joint that is missing, or limits that are wider here
     *     than there
     */
    public List<String> limits(RobotModel robot) {
        List<String> faults = new ArrayList<>();
        for (Joint ours : chain.movingJoints()) {
            var theirs = robot.joints().stream()
                    .filter(joint -> joint.name().equals(ours.name()))
                    .findFirst();
            if (theirs.isEmpty()) {
                faults.add("joint '" + ours.name() + "' is not in the robot's own description");
                continue;
            }
            var mine = ours.limits();
            var other = theirs.get().limits();
            if (mine.lower() < other.lower() - SAME
                    || mine.upper() > other.upper() + SAME
                    || mine.velocity() > other.velocity() + SAME) {
                faults.add(String.format(
                        Locale.ROOT,
                        "limits of joint '%s' were [%.3f, %.3f] at %.3f a second but the robot itself allows [%.3f,"
                                + " %.3f] at %.3f",
                        ours.name(),
                        mine.lower(),
                        mine.upper(),
                        mine.velocity(),
                        other.lower(),
                        other.upper(),
                        other.velocity()));
            }
        }
        return faults;
    }

    /**
     * @param q [dof] measured positions, finite
     * @return joints that are where they cannot be, one line each
     */
    public List<String> positions(double[] q) {
        List<String> faults = new ArrayList<>();
        double[] lower = chain.lower();
        double[] upper = chain.upper();
        for (int i = 0; i < q.length; i++) {
            if (q[i] < lower[i] - OVERSHOOT || q[i] > upper[i] + OVERSHOOT) {
                faults.add(String.format(
                        Locale.ROOT,
                        "joint '%s' was measured at %.3f but must lie in [%.3f, %.3f]",
                        chain.movingJoints().get(i).name(),
                        q[i],
                        lower[i],
                        upper[i]));
            }
        }
        return faults;
    }
}
