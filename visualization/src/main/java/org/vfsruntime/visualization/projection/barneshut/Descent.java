package org.vfsruntime.visualization.projection.barneshut;

import java.util.Arrays;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.affinity.Affinities;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * Gradient descent with momentum and a gain for each coordinate (Jacobs 1988, as in van der Maaten and Hinton 2008),
 * with early exaggeration; constants as scikit-learn has them but for the learning rate.
 */
final class Descent {
    static final double EXAGGERATION = 12;

    private static final double EARLY_MOMENTUM = 0.5;
    private static final double MOMENTUM = 0.8;
    private static final double LEAST_GAIN = 0.01;

    private final Affinities affinities;
    private final Crew crew;
    private final Repulsion repulsion;
    private final double[] y;
    private final double[] velocity;
    private final double[] gains;
    private final double[] gradient;

    /** Takes the start y [n, 2] over. */
    Descent(Affinities affinities, double[] y, Crew crew) {
        this.affinities = affinities;
        this.crew = crew;
        this.y = y;
        this.repulsion = new Repulsion(affinities.size());
        this.velocity = new double[y.length];
        this.gradient = new double[y.length];
        this.gains = new double[y.length];
        Arrays.fill(gains, 1);
    }

    /**
     * max(n / exaggeration / 4, 50) for the exaggeration of the moment: Belkina et al., "Automated optimized parameters
     * for t-SNE", 2019. scikit-learn keeps the early one to the end, and is not at rest after 1,000 iterations.
     */
    private double learningRate(double exaggeration) {
        return Math.max(affinities.size() / exaggeration / 4, 50);
    }

    /** Runs all iterations and returns y. */
    double[] run(int iterations, ProjectionWatch watch) {
        for (int i = 0; i < iterations; i++) {
            watch.require(i, iterations);
            boolean early = i < ProjectionConfig.EARLY;
            if (i == ProjectionConfig.EARLY) {
                // The exaggerated problem was another one.
                Arrays.fill(velocity, 0);
                Arrays.fill(gains, 1);
            }
            step(early ? EXAGGERATION : 1, early ? EARLY_MOMENTUM : MOMENTUM);
        }
        watch.require(iterations, iterations);
        return y;
    }

    private void step(double exaggeration, double momentum) {
        double z = repulsion.compute(y, crew);
        double[] push = repulsion.forces();
        crew.run(affinities.size(), (from, to) -> {
            double[] pull = new double[2];
            for (int i = from; i < to; i++) {
                Attraction.at(i, affinities, y, pull);
                gradient[2 * i] = 4 * (exaggeration * pull[0] - push[2 * i] / z);
                gradient[2 * i + 1] = 4 * (exaggeration * pull[1] - push[2 * i + 1] / z);
            }
        });
        double learningRate = learningRate(exaggeration);
        for (int at = 0; at < y.length; at++) {
            boolean goesOn = velocity[at] * gradient[at] < 0;
            gains[at] = Math.max(LEAST_GAIN, goesOn ? gains[at] + 0.2 : gains[at] * 0.8);
            velocity[at] = momentum * velocity[at] - learningRate * gains[at] * gradient[at];
            y[at] += velocity[at];
        }
    }
}
