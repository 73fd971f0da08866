package org.vfsruntime.manipulation.kinematics;

import java.util.List;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.geometry.Pose;

/**
 * Inverse kinematics by damped least squares: Δq = z + Jᵀ (J Jᵀ + λ² I)⁻¹ (e − J z), with z the pull to the
 * preferred posture and λ² = damping² + c·|e|² (Wampler 1986; Nakamura and Hanafusa 1986; error-dependent
 * damping after Sugihara 2011). A joint that a step would carry over its limit is held at the limit and the
 * others take over its part. Deterministic and thread-safe.
 */
public final class DampedLeastSquares {
    private final IkConfig config;

    /** @param config how to solve */
    public DampedLeastSquares(IkConfig config) {
        this.config = config;
    }

    /** @return how it solves */
    public IkConfig config() {
        return config;
    }

    /**
     * @param chain the arm
     * @param target of the tip in the base frame
     * @param seed [dof] where to start, finite; brought inside the limits
     * @return joint positions inside the limits, from the seed or else from the first restart that leads there
     * @throws InvalidInputException when the seed or the config does not fit the chain
     */
    public IkResult solve(KinematicChain chain, Pose target, double[] seed) {
        ChainSolver solver = solverFor(chain);
        double[] q = chain.checked(seed, "seed").clone();
        int iterations = 0;
        double[] best = q;
        double bestError = Double.POSITIVE_INFINITY;
        double positionError = 0;
        double angleError = 0;
        for (int attempt = 0; attempt <= config.restarts().size(); attempt++) {
            if (attempt > 0) {
                q = toArray(config.restarts().get(attempt - 1));
            }
            boolean reached = solver.reach(target, q);
            iterations += solver.iterations();
            if (reached) {
                return new IkResult.Solved(q, iterations);
            }
            double error = solver.positionError() + solver.angleError();
            if (error < bestError) {
                bestError = error;
                best = q;
                positionError = solver.positionError();
                angleError = solver.angleError();
            }
        }
        return new IkResult.NotReached(best, positionError, angleError);
    }

    /**
     * @param chain the arm
     * @return a solver for one thread and many targets, which tries no restarts
     * @throws InvalidInputException when the config does not fit the chain
     */
    public ChainSolver solverFor(KinematicChain chain) {
        config.posture().ifPresent(pull -> chain.checked(toArray(pull.preferred()), "preferred posture"));
        config.restarts().forEach(restart -> chain.checked(toArray(restart), "restart"));
        return new ChainSolver(chain, config);
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
