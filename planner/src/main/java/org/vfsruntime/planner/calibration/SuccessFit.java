package org.vfsruntime.planner.calibration;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * Fits a {@link SuccessModel} by penalised maximum likelihood. Newton's method on standardised features; the penalty
 * keeps the weights finite where the examples can be told apart without a mistake, and small where there are few.
 *
 * <p>What falls short of the goal, needs unlikely skills, or is imagined differently by the members never makes a plan
 * surer: in examples that nearly all worked, the opposite may come about by chance, and would call plans sure that are
 * worse than any example. So those weights are at most 0 (projected Newton: Bertsekas, "Projected Newton methods for
 * optimization problems with simple constraints", SIAM Journal on Control and Optimization, 1982).
 */
final class SuccessFit {
    private static final int ROUNDS = 30;
    private static final double PENALTY = 1;

    /** Newton's method overshoots where all probabilities are near 0 or 1. */
    private static final double LONGEST_STEP = 2;

    /** A feature that hardly varies is not blown up by more than this: what it means farther away is not known. */
    private static final double LEAST_DEVIATION = 0.01;

    /** By weight, the constant first: the number of skills may mean either, as it is a budget too. */
    private static final boolean[] NEVER_POSITIVE = {false, true, true, false, true};

    private final List<PlanExample> examples;
    private final int size = 1 + PlanFeatures.COUNT;
    private final double[] mean = new double[size];
    private final double[] deviation = new double[size];

    private SuccessFit(List<PlanExample> examples) {
        this.examples = examples;
        for (int i = 1; i < size; i++) {
            standardise(i);
        }
    }

    /**
     * @param examples at least one
     * @return the model that makes them most likely
     */
    static SuccessModel of(List<PlanExample> examples) {
        new Faults()
                .require(!examples.isEmpty(), "plans to calibrate with", 0, "be ≥ 1")
                .throwIfAny();
        return new SuccessFit(examples).fit();
    }

    private void standardise(int i) {
        double sum = 0;
        double squares = 0;
        for (PlanExample example : examples) {
            double x = example.features().numbers()[i - 1];
            sum += x;
            squares += x * x;
        }
        int n = examples.size();
        mean[i] = sum / n;
        double variance = squares / n - mean[i] * mean[i];
        deviation[i] = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, variance)));
    }

    private SuccessModel fit() {
        double[] w = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[size];
            double[][] curvature = new double[size][size];
            for (int i = 0; i < size; i++) {
                // The constant is pulled a little too: one example must not be certainty.
                slope[i] = -PENALTY * w[i];
                curvature[i][i] = PENALTY;
            }
            for (PlanExample example : examples) {
                accumulate(example, w, slope, curvature);
            }
            holdAtTheBound(w, slope, curvature);
            double[] step = solve(curvature, slope);
            for (int i = 0; i < size; i++) {
                w[i] += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[i]));
                w[i] = NEVER_POSITIVE[i] ? Math.min(0, w[i]) : w[i];
            }
        }
        return unscaled(w);
    }

    /** A weight at its bound that would go beyond takes no part in this step. */
    private void holdAtTheBound(double[] w, double[] slope, double[][] curvature) {
        for (int i = 0; i < size; i++) {
            if (NEVER_POSITIVE[i] && w[i] == 0 && slope[i] > 0) {
                slope[i] = 0;
                for (int j = 0; j < size; j++) {
                    curvature[i][j] = i == j ? 1 : 0;
                    curvature[j][i] = i == j ? 1 : 0;
                }
            }
        }
    }

    private void accumulate(PlanExample example, double[] w, double[] slope, double[][] curvature) {
        double[] x = scaled(example.features());
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += w[i] * x[i];
        }
        double p = 1 / (1 + StrictMath.exp(-sum));
        double miss = (example.success() ? 1 : 0) - p;
        for (int i = 0; i < size; i++) {
            slope[i] += miss * x[i];
            for (int j = 0; j < size; j++) {
                curvature[i][j] += p * (1 - p) * x[i] * x[j];
            }
        }
    }

    private double[] scaled(PlanFeatures features) {
        double[] numbers = features.numbers();
        double[] x = new double[size];
        x[0] = 1;
        for (int i = 1; i < size; i++) {
            x[i] = (numbers[i - 1] - mean[i]) / deviation[i];
        }
        return x;
    }

    private SuccessModel unscaled(double[] w) {
        List<Double> weights = new ArrayList<>();
        double constant = w[0];
        for (int i = 1; i < size; i++) {
            constant -= w[i] * mean[i] / deviation[i];
        }
        weights.add(constant);
        for (int i = 1; i < size; i++) {
            weights.add(w[i] / deviation[i]);
        }
        return new SuccessModel(weights);
    }

    /** Gauss elimination; the penalty keeps the matrix positive definite, so no pivot is needed. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int row = i + 1; row < n; row++) {
                double factor = a[row][i] / a[i][i];
                for (int column = i; column < n; column++) {
                    a[row][column] -= factor * a[i][column];
                }
                b[row] -= factor * b[i];
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int column = i + 1; column < n; column++) {
                sum -= a[i][column] * x[column];
            }
            x[i] = sum / a[i][i];
        }
        return x;
    }
}
