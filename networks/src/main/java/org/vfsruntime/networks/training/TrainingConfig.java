package org.vfsruntime.networks.training;

import org.vfsruntime.core.Faults;

/**
 * How to train. The optimiser is Adam with decoupled weight decay (Loshchilov and Hutter, 2019), β = (0.9,
 * 0.999), ε = 1e-8.
 *
 * @param steps optimiser steps, ≥ 1
 * @param batchSize rows a step, drawn with replacement, ≥ 1
 * @param learningRate at the first step, > 0; falls to 0 along half a cosine
 * @param weightDecay pull of weights and biases towards 0 a step, in units of the learning rate, ≥ 0
 * @param clipNorm longest gradient, over all weights taken as one vector, > 0; a longer one is shortened to it
 * @param loss what to make small
 * @param seed of the first weights and of the batches
 */
public record TrainingConfig(
        int steps, int batchSize, float learningRate, float weightDecay, float clipNorm, Loss loss, long seed) {
    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public TrainingConfig {
        new Faults()
                .require(steps >= 1, "steps", steps, "be ≥ 1")
                .require(batchSize >= 1 && batchSize <= 1 << 20, "batchSize", batchSize, "be in [1, 2^20]")
                .require(learningRate > 0 && Float.isFinite(learningRate), "learningRate", learningRate, "be > 0")
                .require(weightDecay >= 0 && Float.isFinite(weightDecay), "weightDecay", weightDecay, "be ≥ 0")
                .require(clipNorm > 0 && Float.isFinite(clipNorm), "clipNorm", clipNorm, "be > 0 and finite")
                .throwIfAny();
    }
}
