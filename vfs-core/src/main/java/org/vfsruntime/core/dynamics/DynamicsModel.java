package org.vfsruntime.core.dynamics;

/**
 * The one-step model Ẑ' = f(Z, o): the embedding expected after skill o has run from Z.
 *
 * <p>Implementations are deterministic and safe for use by several threads; a row's result does not depend
 * on the other rows of its batch.
 */
public interface DynamicsModel {
    /** @return k, the size of an embedding and the number of skills */
    int size();

    /**
     * Predicts a batch. An output that is not finite is legal here: planners reject and count it.
     *
     * @param embeddings [count, k] row-major
     * @param skills [count], each in [0, k)
     * @param count number of rows, ≥ 0
     * @param next receives [count, k]; must not be the same array as {@code embeddings}
     */
    void predict(float[] embeddings, int[] skills, int count, float[] next);
}
