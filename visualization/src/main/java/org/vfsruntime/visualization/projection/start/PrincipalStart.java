package org.vfsruntime.visualization.projection.start;

import java.util.SplittableRandom;
import org.vfsruntime.visualization.projection.Points;

/**
 * The first two principal components, scaled down so that the first has a standard deviation of
 * {@value #DEVIATION}: a start that shows the large structure and follows from the points (Kobak and Berens, "The
 * art of using t-SNE for single-cell transcriptomics", 2019). A jitter a hundred times smaller keeps equal points,
 * and points on a line, from being stuck together.
 */
public final class PrincipalStart {
    /** Standard deviation of the first component. */
    public static final double DEVIATION = 1e-4;

    private static final double JITTER = 1e-6;

    private PrincipalStart() {}

    /**
     * @param points [n, k], not all equal
     * @param seed decides the jitter
     * @return [n, 2] row-major
     */
    public static double[] of(Points points, long seed) {
        double[] means = means(points);
        SymmetricEigen eigen = new SymmetricEigen(scatter(points, means));
        double[] first = eigen.vector(eigen.place(0));
        double[] second = points.width() > 1 ? eigen.vector(eigen.place(1)) : new double[1];
        double[] start = new double[2 * points.size()];
        double square = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int column = 0; column < points.width(); column++) {
                double value = points.get(i, column) - means[column];
                start[2 * i] += value * first[column];
                start[2 * i + 1] += value * second[column];
            }
            square += start[2 * i] * start[2 * i];
        }
        double scale = square > 0 ? DEVIATION / Math.sqrt(square / points.size()) : 0;
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = 0; at < start.length; at++) {
            start[at] = start[at] * scale + JITTER * (2 * random.nextDouble() - 1);
        }
        return start;
    }

    private static double[] means(Points points) {
        double[] means = new double[points.width()];
        for (int i = 0; i < points.size(); i++) {
            for (int column = 0; column < means.length; column++) {
                means[column] += points.get(i, column);
            }
        }
        for (int column = 0; column < means.length; column++) {
            means[column] /= points.size();
        }
        return means;
    }

    private static double[][] scatter(Points points, double[] means) {
        int width = points.width();
        double[][] sums = new double[width][width];
        for (int i = 0; i < points.size(); i++) {
            for (int a = 0; a < width; a++) {
                double value = points.get(i, a) - means[a];
                for (int b = a; b < width; b++) {
                    sums[a][b] += value * (points.get(i, b) - means[b]);
                }
            }
        }
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < a; b++) {
                sums[a][b] = sums[b][a];
            }
        }
        return sums;
    }
}
