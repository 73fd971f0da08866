package org.vfsruntime.manipulation.kinematics;

/** What an inverse kinematics solver gives back. Expected failure is a type. */
public sealed interface IkResult {
    /** @return [dof] the best joint positions found, inside the limits */
    double[] q();

    /**
     * The target is reached within the tolerances.
     *
     * @param q [dof] joint positions inside the limits
     * @param iterations steps taken over all seeds
     */
    @SuppressWarnings("ArrayRecordComponent") // made once per call by the solver, which keeps no hold on it
    record Solved(double[] q, int iterations) implements IkResult {}

    /**
     * No seed led to the target; it may be out of reach.
     *
     * @param q [dof] the joint positions that came closest
     * @param positionError metres left
     * @param angleError radians left
     */
    @SuppressWarnings("ArrayRecordComponent")
    record NotReached(double[] q, double positionError, double angleError) implements IkResult {}
}
