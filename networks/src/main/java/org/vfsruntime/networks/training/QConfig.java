package org.vfsruntime.networks.training;

import org.vfsruntime.core.Faults;

/**
 * How values of choices are learned.
 *
 * @param steps optimiser steps in all, ≥ 1
 * @param learningRate at the first step, > 0; falls to a tenth along half a cosine
 * @param clipNorm longest gradient, > 0
 * @param targetEvery steps after which the target network is made equal to the one that learns, ≥ 1
 * @param seed of the first weights
 */
public record QConfig(int steps, float learningRate, float clipNorm, int targetEvery, long seed) {
    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public QConfig {
        new Faults()
                .require(steps >= 1, "steps", steps, "be ≥ 1")
                .require(learningRate > 0 && Float.isFinite(learningRate), "learningRate", learningRate, "be > 0")
                .require(clipNorm > 0 && Float.isFinite(clipNorm), "clipNorm", clipNorm, "be > 0 and finite")
                .require(targetEvery >= 1, "targetEvery", targetEvery, "be ≥ 1")
                .throwIfAny();
    }
}
