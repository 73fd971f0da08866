package org.vfsruntime.visualization.projection.affinity;

/**
 * Finds the width of the Gaussian around one point under which its neighbourhood has a wanted perplexity:
 * {@code p_j ∝ exp(-β·d_j²)}, {@code exp(-Σ p_j ln p_j) = perplexity} (van der Maaten and Hinton, 2008). Entropies
 * are in nats throughout. For use by one thread.
 */
public final class PerplexitySearch {
    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-7;

    private final double wanted;
    private double beta;

    /** @param perplexity wanted, ≥ 1 */
    public PerplexitySearch(double perplexity) {
        this.wanted = Math.log(perplexity);
    }

    /** @return the width that was found last, as β, positive */
    public double beta() {
        return beta;
    }

    /**
     * @param squared [m] squared distances, m ≥ 1, finite
     * @param p [m], filled with probabilities that add up to 1
     * @return the entropy reached, in nats; more than wanted when more points than that are equally near, less when
     *     there are fewer points
     */
    public double fill(double[] squared, double[] p) {
        double least = least(squared);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        beta = 1 / scale(squared, least);
        double entropy = fill(squared, least, beta, p);
        for (int step = 0; step < MOST_STEPS && Math.abs(entropy - wanted) > TOLERANCE; step++) {
            if (entropy > wanted) {
                low = beta;
                double next = Double.isInfinite(high) ? 2 * beta : (beta + high) / 2;
                if (next == beta || Double.isInfinite(next)) {
                    break;
                }
                beta = next;
            } else {
                high = beta;
                double next = (beta + low) / 2;
                if (next == beta) {
                    break;
                }
                beta = next;
            }
            entropy = fill(squared, least, beta, p);
        }
        return entropy;
    }

    /**
     * @param squared [m], m ≥ 1
     * @return the least of them
     */
    public static double least(double[] squared) {
        double least = squared[0];
        for (double one : squared) {
            least = Math.min(least, one);
        }
        return least;
    }

    /** A first guess at the square of the width: the mean square of what lies beyond the nearest point. */
    private static double scale(double[] squared, double least) {
        double sum = 0;
        for (double one : squared) {
            sum += one - least;
        }
        return sum > 0 ? sum / squared.length : 1;
    }

    /** Measured from the nearest point: the probabilities are the same, and none of the exponents overflows. */
    private static double fill(double[] squared, double least, double beta, double[] p) {
        double sum = 0;
        double energy = 0;
        for (int j = 0; j < squared.length; j++) {
            double exponent = beta * (squared[j] - least);
            double weight = Math.exp(-exponent);
            p[j] = weight;
            sum += weight;
            if (weight > 0) {
                energy += weight * exponent;
            }
        }
        for (int j = 0; j < squared.length; j++) {
            p[j] /= sum;
        }
        return Math.log(sum) + energy / sum;
    }
}
