package org.vfsruntime.visualization.inspect.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.vfsruntime.core.Faults;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.parallel.Crew;

/** Lloyd's clusters from a k-means++ start (Arthur and Vassilvitskii, 2007), the best of a few starts. */
public final class KMeans {
    private static final int STARTS = 4;
    private static final int MOST_ROUNDS = 100;

    private final Points points;
    private final int clusters;
    private final Crew crew;
    private final double[][] centres;
    private final int[] assigned;
    private final double[] squared;

    private KMeans(Points points, int clusters, Crew crew) {
        this.points = points;
        this.clusters = clusters;
        this.crew = crew;
        this.centres = new double[clusters][points.width()];
        this.assigned = new int[points.size()];
        this.squared = new double[points.size()];
    }

    /**
     * @param points [n, k]
     * @param clusters how many, in [1, n]
     * @param seed decides the starts
     * @param crew who does the work; does not change the result
     * @return [n]: the cluster of each point, in [0, clusters)
     */
    public static int[] of(Points points, int clusters, long seed, Crew crew) {
        new Faults()
                .require(
                        clusters >= 1 && clusters <= points.size(),
                        "clusters",
                        clusters,
                        "lie in [1, " + points.size() + "]")
                .throwIfAny();
        SplittableRandom random = new SplittableRandom(seed);
        int[] best = new int[0];
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            KMeans means = new KMeans(points, clusters, crew);
            means.start(random.split());
            double cost = means.run();
            if (cost < least) {
                least = cost;
                best = means.assigned;
            }
        }
        return best;
    }

    private void start(SplittableRandom random) {
        int n = points.size();
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
        int next = random.nextInt(n);
        for (int cluster = 0; cluster < clusters; cluster++) {
            float[] row = points.row(next);
            double sum = 0;
            for (int column = 0; column < row.length; column++) {
                centres[cluster][column] = row[column];
            }
            for (int i = 0; i < n; i++) {
                squared[i] = Math.min(squared[i], points.squaredDistance(i, row));
                sum += squared[i];
            }
            next = draw(random.nextDouble() * sum);
        }
    }

    /** The point at which the sum of squared distances passes a mark. */
    private int draw(double mark) {
        double sum = 0;
        for (int i = 0; i < squared.length; i++) {
            sum += squared[i];
            if (sum > mark) {
                return i;
            }
        }
        return squared.length - 1;
    }

    /** Returns the sum of squared distances to the centres. */
    private double run() {
        int[] before = new int[0];
        for (int round = 0; round < MOST_ROUNDS && !Arrays.equals(before, assigned); round++) {
            before = round == 0 ? new int[0] : assigned.clone();
            crew.run(points.size(), this::assign);
            move();
        }
        return Arrays.stream(squared).sum();
    }

    private void assign(int from, int to) {
        for (int i = from; i < to; i++) {
            squared[i] = Double.POSITIVE_INFINITY;
            for (int cluster = 0; cluster < clusters; cluster++) {
                double distance = 0;
                for (int column = 0; column < points.width(); column++) {
                    double difference = points.get(i, column) - centres[cluster][column];
                    distance += difference * difference;
                }
                if (distance < squared[i]) {
                    squared[i] = distance;
                    assigned[i] = cluster;
                }
            }
        }
    }

    /** Every centre to the mean of its points; one without points stays. */
    private void move() {
        double[][] sums = new double[clusters][points.width()];
        int[] counts = new int[clusters];
        for (int i = 0; i < assigned.length; i++) {
            counts[assigned[i]]++;
            for (int column = 0; column < points.width(); column++) {
                sums[assigned[i]][column] += points.get(i, column);
            }
        }
        for (int cluster = 0; cluster < clusters; cluster++) {
            for (int column = 0; column < points.width() && counts[cluster] > 0; column++) {
                centres[cluster][column] = sums[cluster][column] / counts[cluster];
            }
        }
    }
}
