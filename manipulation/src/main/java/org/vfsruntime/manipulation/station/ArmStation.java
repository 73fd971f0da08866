package org.vfsruntime.manipulation.station;

import java.util.List;

/**
 * An arm with a gripper among things, driven tick by tick. Tells what sensors would tell and nothing else. For one
 * thread at a time.
 */
public interface ArmStation extends AutoCloseable {
    /** @return names of the arm's joints, from the base */
    List<String> jointNames();

    /** @return the length of a control tick, in seconds */
    double tickSeconds();

    /** @return [dof] where the arm's controller has the joints, radians */
    double[] joints();

    /**
     * Lets one control tick pass, the joints moving evenly.
     *
     * @param target [dof] joint positions at its end, finite, radians
     */
    void tick(double[] target);

    /**
     * Tells the gripper where to go from now on.
     *
     * @param width between the fingertips, metres, ≥ 0
     * @param newton largest force of each finger, ≥ 0
     */
    void grip(double width, double newton);

    /** @return how far contact pushes the hand off where the joints would have it, metres, ≥ 0 */
    double deviation();

    /** @return whether a part of the arm is where the arm must not be pushed on, however little deviates */
    boolean isJammed();

    /** @return a fresh look through noisy sensors */
    StationView look();

    @Override
    void close();
}
