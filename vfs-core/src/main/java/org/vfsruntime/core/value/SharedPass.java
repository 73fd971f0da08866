package org.vfsruntime.core.value;

/** One pass over observations that several value functions read their values from. Deterministic, for several threads. */
public interface SharedPass {
    /**
     * @param observations [count, d] row-major, finite
     * @param count number of rows, ≥ 0
     * @return whatever the value functions that share it read
     */
    float[] run(float[] observations, int count);
}
