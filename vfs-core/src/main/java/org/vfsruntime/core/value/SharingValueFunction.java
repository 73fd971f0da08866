package org.vfsruntime.core.value;

/** A value function that reads its values from a pass which others share, so that a space runs that pass once for all. */
public interface SharingValueFunction extends ValueFunction {
    /** @return the pass; the same object for all that share it */
    SharedPass pass();

    /**
     * Reads the values of a batch.
     *
     * @param passed what {@link #pass()} gave for the batch
     * @param count number of rows, ≥ 0
     * @param values receives [count], each in [0, 1]
     */
    void read(float[] passed, int count, float[] values);

    @Override
    default void evaluate(float[] observations, int count, float[] values) {
        if (count > 0) {
            read(pass().run(observations, count), count, values);
        }
    }
}
