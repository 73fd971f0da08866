package org.vfsruntime.visualization.report.map;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.vfsruntime.visualization.projection.Points;

/**
 * The plane in which points differ most: principal components (Pearson 1901), found by power iteration on the
 * covariance. For so few points that neighbourhoods have no meaning, and where nothing better is at hand.
 */
public final class PrincipalPlane implements MapLayout {
    private static final int ITERATIONS = 300;
    private static final double TINY = 1e-12;

    private final String notice;

    /** @param notice why this map is no other one, for people; empty for nothing */
    public PrincipalPlane(String notice) {
        this.notice = notice;
    }

    @Override
    public FlatMap lay(float[] values, int n, int k) {
        double[][] centred = centred(values, n, k);
        double[][] covariance = covariance(centred, k);
        double total = 0;
        for (int i = 0; i < k; i++) {
            total += covariance[i][i];
        }
        double[] first = leading(covariance);
        double kept = remove(covariance, first);
        double[] second = leading(covariance);
        kept += remove(covariance, second);
        float[] coordinates = new float[2 * n];
        for (int i = 0; i < n; i++) {
            coordinates[2 * i] = (float) dot(centred[i], first);
            coordinates[2 * i + 1] = (float) dot(centred[i], second);
        }
        Map<String, String> quality = new LinkedHashMap<>();
        quality.put("variance kept", total > TINY ? String.format(Locale.ROOT, "%.0f %%", 100 * kept / total) : "none");
        return new FlatMap(Points.of(n, 2, coordinates), "principal plane", quality, notice);
    }

    private static double[][] centred(float[] values, int n, int k) {
        double[] mean = new double[k];
        for (int i = 0; i < values.length; i++) {
            mean[i % k] += values[i] / (double) n;
        }
        double[][] centred = new double[n][k];
        for (int i = 0; i < values.length; i++) {
            centred[i / k][i % k] = values[i] - mean[i % k];
        }
        return centred;
    }

    private static double[][] covariance(double[][] centred, int k) {
        double[][] covariance = new double[k][k];
        for (double[] row : centred) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    covariance[i][j] += row[i] * row[j] / centred.length;
                }
            }
        }
        return covariance;
    }

    /** @return the direction of the largest variance, of length 1; zero when nothing varies */
    private static double[] leading(double[][] covariance) {
        double[] direction = new double[covariance.length];
        for (int i = 0; i < direction.length; i++) {
            // No symmetry that an eigenvector could be orthogonal to.
            direction[i] = 1 + 0.37 * Math.sin(i + 1.0);
        }
        for (int i = 0; i < ITERATIONS; i++) {
            double[] next = new double[direction.length];
            for (int row = 0; row < next.length; row++) {
                next[row] = dot(covariance[row], direction);
            }
            double length = Math.sqrt(dot(next, next));
            if (length < TINY) {
                return new double[direction.length];
            }
            for (int row = 0; row < next.length; row++) {
                direction[row] = next[row] / length;
            }
        }
        return direction;
    }

    /** @return the variance along the direction, which is gone from the covariance afterwards */
    private static double remove(double[][] covariance, double[] direction) {
        double variance = 0;
        for (int row = 0; row < direction.length; row++) {
            variance += direction[row] * dot(covariance[row], direction);
        }
        for (int row = 0; row < direction.length; row++) {
            for (int column = 0; column < direction.length; column++) {
                covariance[row][column] -= variance * direction[row] * direction[column];
            }
        }
        return variance;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
