package org.vfsruntime.core.goal;

/**
 * What is to be reached, stated in value function space.
 *
 * <p>Scores are comparable only between embeddings under the same goal; higher is better.
 */
public sealed interface Goal permits ThresholdGoal, EmbeddingGoal {
    /**
     * @param embeddings [n, k] row-major
     * @param row index of the row to score
     * @return the score of that row, 0 at the goal and negative elsewhere; NaN when a component that matters
     *     is not finite
     */
    double score(float[] embeddings, int row);

    /**
     * @param embeddings [n, k] row-major
     * @param row index of the row
     * @return whether that row satisfies the goal; false when it is not finite
     */
    boolean isReached(float[] embeddings, int row);

    /** @return k, the size of the embeddings that this goal speaks of */
    int size();

    /** @return the goal as a user would write it */
    String describe();
}
