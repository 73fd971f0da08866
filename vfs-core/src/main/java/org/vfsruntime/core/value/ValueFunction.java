package org.vfsruntime.core.value;

/**
 * The value function of one skill: V(s) = E[γ^T · success], the discounted probability that the skill,
 * started now, ends in its success condition after T control ticks (Shah et al., "Value Function Spaces",
 * ICLR 2022). A value of 1 says "done", γ^T "can be done in T ticks", 0 "impossible from here".
 *
 * <p>Implementations are deterministic and safe for use by several threads at once.
 */
public interface ValueFunction {
    /** @return d, the number of components of one observation */
    int observationSize();

    /**
     * Evaluates a batch.
     *
     * @param observations [count, d] row-major, finite
     * @param count number of rows, ≥ 0
     * @param values receives [count], each in [0, 1]
     */
    void evaluate(float[] observations, int count, float[] values);
}
