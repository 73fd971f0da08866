package org.vfsruntime.planner.imagination;

import org.vfsruntime.core.dynamics.DynamicsModel;

/** The buffers of one batch of predictions, used again and again by one thread. */
final class Prediction {
    /** Rows of a batch: enough to amortise a call, few enough to stay in the cache, and a whole number of tiles. */
    static final int ROWS = 60;

    private final DynamicsModel model;
    private final float[] before; // [ROWS, k]
    private final int[] skills; // [ROWS]
    private final float[] after; // [ROWS, k]

    Prediction(DynamicsModel model) {
        this.model = model;
        this.before = new float[ROWS * model.size()];
        this.skills = new int[ROWS];
        this.after = new float[ROWS * model.size()];
    }

    /** @return [ROWS, k], to be filled in */
    float[] before() {
        return before;
    }

    /** @return [ROWS], to be filled in */
    int[] skills() {
        return skills;
    }

    /** @return [ROWS, k], the embeddings expected */
    float[] after() {
        return after;
    }

    void run(int count) {
        model.predict(before, skills, count, after);
    }
}
