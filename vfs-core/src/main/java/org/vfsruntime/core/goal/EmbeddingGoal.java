package org.vfsruntime.core.goal;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.value.Embedding;

/** "Be where everything can and cannot be done as in this embedding": Z_g of a goal observation. */
public final class EmbeddingGoal implements Goal {
    private final float[] target;
    private final double tolerance;

    /**
     * @param target Z_g [k]
     * @param tolerance the largest root-mean-square distance per component that counts as reached, in (0, 1)
     */
    public EmbeddingGoal(Embedding target, double tolerance) {
        new Faults()
                .require(tolerance > 0 && tolerance < 1, "goal tolerance", tolerance, "lie in (0, 1)")
                .throwIfAny();
        this.target = target.values();
        this.tolerance = tolerance;
    }

    /** @return Z_g [k], a copy */
    public float[] target() {
        return target.clone();
    }

    /** @return the largest root-mean-square distance per component that counts as reached, in (0, 1) */
    public double tolerance() {
        return tolerance;
    }

    /** The score is minus the root-mean-square distance to Z_g: in [-1, 0]. */
    @Override
    public double score(float[] embeddings, int row) {
        double sum = 0;
        for (int i = 0; i < target.length; i++) {
            double difference = embeddings[row * target.length + i] - target[i];
            sum += difference * difference;
        }
        return -Math.sqrt(sum / target.length);
    }

    @Override
    public boolean isReached(float[] embeddings, int row) {
        return score(embeddings, row) >= -tolerance;
    }

    @Override
    public int size() {
        return target.length;
    }

    @Override
    public String describe() {
        return "the embedding of a goal observation, within " + tolerance;
    }
}
