package org.vfsruntime.networks.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.vfsruntime.networks.engine.DjlEngine;

/** The engine that trains. */
final class TorchEngine {
    private static final String PURPOSE = "train networks";

    /** Held while gradients are collected and read: the engine has one collector for the whole process. */
    static final Object COLLECTING = new Object();

    private TorchEngine() {}

    /**
     * @return the engine
     * @throws EngineUnavailableException when it does not run here
     */
    static Engine start() {
        return DjlEngine.PYTORCH.start(PURPOSE);
    }

    static Engine start(Supplier<Engine> starter) {
        return DjlEngine.PYTORCH.start(PURPOSE, starter);
    }

    /**
     * For use in what gradients are collected of. {@code x.mul(number)} frees the number's memory before the gradient,
     * which reads it again, is computed: a garbage collection in between changes the gradient.
     *
     * @param x whose manager is to keep the number
     * @param number to be kept
     * @return a scalar that lives as long as the manager
     */
    static NDArray constant(NDArray x, float number) {
        return x.getManager().create(number);
    }
}
