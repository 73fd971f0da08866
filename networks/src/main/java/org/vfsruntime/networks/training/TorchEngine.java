package org.vfsruntime.networks.training;

import ai.djl.engine.Engine;
import java.util.function.Supplier;

/** Starts DJL's PyTorch engine: offline, one native thread per training, and a clear word when it cannot. */
final class TorchEngine {
    private TorchEngine() {}

    /**
     * @return the engine
     * @throws EngineUnavailableException when it does not run here
     */
    static Engine start() {
        // Nothing is downloaded or reported at run time: the natives come with the build.
        setIfUnset("ai.djl.offline", "true");
        setIfUnset("OPT_OUT_TRACKING", "true");
        // The matrices are small; parallelism is one training a thread. One thread also fixes the order of sums.
        setIfUnset("ai.djl.pytorch.num_threads", "1");
        setIfUnset("ai.djl.pytorch.num_interop_threads", "1");
        return start(() -> Engine.getEngine("PyTorch"));
    }

    static synchronized Engine start(Supplier<Engine> starter) {
        try {
            return starter.get();
        } catch (RuntimeException | LinkageError e) {
            String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
            throw new EngineUnavailableException(
                    "The PyTorch engine, needed to train networks, does not start on " + platform + ": " + reason(e)
                            + ". Supported are linux-x86_64, linux-aarch64, osx-aarch64 and win-x86_64, with a"
                            + " writable DJL_CACHE_DIR; trained networks run anywhere.",
                    e);
        }
    }

    /** The innermost message: the outer ones only say that something failed. */
    private static String reason(Throwable error) {
        Throwable inner = error;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        return message == null
                ? inner.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static void setIfUnset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
