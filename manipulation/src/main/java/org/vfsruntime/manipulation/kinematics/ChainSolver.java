package org.vfsruntime.manipulation.kinematics;

import java.util.Arrays;
import org.vfsruntime.manipulation.geometry.Pose;

/**
 * Damped least squares for one chain, with its work space: for one thread at a time, and for many targets in
 * a row. The result depends on the target and the seed only, not on earlier calls.
 */
public final class ChainSolver {
    /** Errors are cut to this before a step: the linear model says little about farther away. */
    private static final double LONGEST_REACH = 0.25;

    private static final double LARGEST_TURN = 0.7;
    private static final double LARGEST_JOINT_STEP = 0.6;
    /** Closer than this the posture is left alone, since its second-order error would keep the tip from settling. */
    private static final double SETTLING = 1e-3;

    private final KinematicChain chain;
    private final IkConfig config;
    private final int dof;
    private final double[] lower;
    private final double[] upper;
    private final double[] preferred;
    private final double[] weights;
    private final double[] target = new double[KinematicChain.FRAME_SIZE];
    private final double[] frames;
    private final double[] columns;
    private final double[] error = new double[6];
    private final double[] right = new double[6];
    private final double[] step;
    private final double[] pull;
    private final boolean[] held;
    private final double[] best;
    private final DampedSystem system = new DampedSystem();
    private int iterations;
    private double positionError;
    private double angleError;

    ChainSolver(KinematicChain chain, IkConfig config) {
        this.chain = chain;
        this.config = config;
        dof = chain.dof();
        lower = chain.lower();
        upper = chain.upper();
        preferred = new double[dof];
        weights = new double[dof];
        config.posture().ifPresent(posture -> {
            for (int i = 0; i < dof; i++) {
                preferred[i] = posture.preferred().get(i);
                weights[i] = posture.weights().get(i) * posture.gain();
            }
        });
        frames = new double[chain.links().size() * KinematicChain.FRAME_SIZE];
        columns = new double[6 * dof];
        step = new double[dof];
        pull = new double[dof];
        held = new boolean[dof];
        best = new double[dof];
    }

    /**
     * Walks from q to the target.
     *
     * @param pose of the tip in the base frame
     * @param q [dof] the seed, finite; receives the result, inside the limits: the solution, or the joint
     *     positions that came closest
     * @return whether the tolerances are met
     */
    public boolean reach(Pose pose, double[] q) {
        target[0] = pose.position().x();
        target[1] = pose.position().y();
        target[2] = pose.position().z();
        target[3] = pose.orientation().x();
        target[4] = pose.orientation().y();
        target[5] = pose.orientation().z();
        target[6] = pose.orientation().w();
        for (int i = 0; i < dof; i++) {
            q[i] = Math.min(upper[i], Math.max(lower[i], q[i]));
        }
        double closest = Double.POSITIVE_INFINITY;
        for (iterations = 0; ; iterations++) {
            measure(q);
            if (positionError <= config.positionTolerance() && angleError <= config.angleTolerance()) {
                return true;
            }
            if (positionError + angleError < closest) {
                closest = positionError + angleError;
                System.arraycopy(q, 0, best, 0, dof);
            }
            if (iterations == config.maxIterations()) {
                break;
            }
            takeStep(q);
        }
        System.arraycopy(best, 0, q, 0, dof);
        measure(q);
        return false;
    }

    /** @return steps taken by the last call of {@link #reach} */
    public int iterations() {
        return iterations;
    }

    /** @return metres between tip and target after the last call */
    public double positionError() {
        return positionError;
    }

    /** @return radians between tip and target after the last call */
    public double angleError() {
        return angleError;
    }

    private void measure(double[] q) {
        chain.linkFrames(q, frames);
        Frames.difference(target, frames, frames.length - KinematicChain.FRAME_SIZE, error);
        positionError = norm(error, 0, 3);
        angleError = norm(error, 3, 6);
    }

    private void takeStep(double[] q) {
        chain.jacobianColumns(frames, columns);
        double lambdaSquared = config.damping() * config.damping()
                + config.errorDamping() * (positionError * positionError + angleError * angleError);
        cut(error, 0, 3, LONGEST_REACH);
        cut(error, 3, 6, LARGEST_TURN);
        choosePull(q);
        Arrays.fill(held, false);
        do {
            solveFree(lambdaSquared);
        } while (holdAtLimits(q));
        cut(step, 0, dof, LARGEST_JOINT_STEP);
        for (int i = 0; i < dof; i++) {
            q[i] = Math.min(upper[i], Math.max(lower[i], q[i] + step[i]));
        }
    }

    private void choosePull(double[] q) {
        boolean settling = iterations > 0 && positionError + angleError < SETTLING;
        for (int i = 0; i < dof; i++) {
            pull[i] = settling ? 0 : weights[i] * (preferred[i] - q[i]);
        }
        config.posture().ifPresent(posture -> cut(pull, 0, dof, posture.largestStep()));
    }

    /** Computes the step of the joints that are not held, given the steps of those that are. */
    private void solveFree(double lambdaSquared) {
        System.arraycopy(error, 0, right, 0, 6);
        for (int i = 0; i < dof; i++) {
            double known = held[i] ? step[i] : pull[i];
            for (int row = 0; row < 6; row++) {
                right[row] -= columns[6 * i + row] * known;
            }
        }
        system.solve(columns, held, lambdaSquared, right);
        for (int i = 0; i < dof; i++) {
            if (!held[i]) {
                double sum = pull[i];
                for (int row = 0; row < 6; row++) {
                    sum += columns[6 * i + row] * right[row];
                }
                step[i] = sum;
            }
        }
    }

    /** @return whether a joint was newly held, so that the others must be solved for again */
    private boolean holdAtLimits(double[] q) {
        boolean changed = false;
        for (int i = 0; i < dof; i++) {
            if (!held[i] && (q[i] + step[i] < lower[i] || q[i] + step[i] > upper[i])) {
                held[i] = true;
                step[i] = (step[i] < 0 ? lower[i] : upper[i]) - q[i];
                changed = true;
            }
        }
        return changed;
    }

    private static void cut(double[] v, int from, int to, double longest) {
        double norm = norm(v, from, to);
        if (norm > longest) {
            double scale = longest / norm;
            for (int i = from; i < to; i++) {
                v[i] *= scale;
            }
        }
    }

    private static double norm(double[] v, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += v[i] * v[i];
        }
        return Math.sqrt(sum);
    }
}
