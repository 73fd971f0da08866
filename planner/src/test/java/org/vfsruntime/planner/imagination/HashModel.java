package org.vfsruntime.planner.imagination;

import org.vfsruntime.core.dynamics.DynamicsModel;

/** A made-up world that never repeats itself: values in steps of 1/16, so that scores are often equal. */
record HashModel(int size) implements DynamicsModel {
    private static final int STEPS = 16;

    @Override
    public void predict(float[] embeddings, int[] skills, int count, float[] next) {
        for (int row = 0; row < count; row++) {
            long hash = skills[row] + 1L;
            for (int i = row * size; i < (row + 1) * size; i++) {
                hash = PathRandom.child(hash, (int) (embeddings[i] * STEPS));
            }
            for (int i = 0; i < size; i++) {
                next[row * size + i] = (int) (PathRandom.uniform(hash, i) * STEPS) / (float) STEPS;
            }
        }
    }
}
