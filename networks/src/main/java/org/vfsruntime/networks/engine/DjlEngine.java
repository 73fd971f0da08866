package org.vfsruntime.networks.engine;

import ai.djl.engine.Engine;
import java.util.function.Supplier;
import org.vfsruntime.networks.training.EngineUnavailableException;

/** DJL's engines: offline, one native thread for each caller, and a clear word when they do not start. */
public enum DjlEngine {
    /** Trains our networks, and runs TorchScript. */
    PYTORCH("PyTorch"),
    /** Runs ONNX. */
    ONNX_RUNTIME("OnnxRuntime");

    private final String djlName;

    DjlEngine(String djlName) {
        this.djlName = djlName;
    }

    /** @return DJL's name of it */
    public String djlName() {
        return djlName;
    }

    /**
     * @param purpose to be read after "needed to"
     * @return the engine
     * @throws EngineUnavailableException when it does not run here
     */
    public Engine start(String purpose) {
        // Nothing is downloaded or reported at run time: the natives come with the build.
        setIfUnset("ai.djl.offline", "true");
        setIfUnset("OPT_OUT_TRACKING", "true");
        // The matrices are small; parallelism is for the caller. One thread also fixes the order of sums.
        setIfUnset("ai.djl.pytorch.num_threads", "1");
        setIfUnset("ai.djl.pytorch.num_interop_threads", "1");
        // An optimiser that rewrites a program after its first runs would change the last bits of values.
        setIfUnset("ai.djl.pytorch.graph_optimizer", "false");
        return start(purpose, () -> Engine.getEngine(djlName));
    }

    /**
     * @param purpose to be read after "needed to"
     * @param starter starts the engine
     * @return the engine
     * @throws EngineUnavailableException when it does not run here
     */
    public Engine start(String purpose, Supplier<Engine> starter) {
        synchronized (DjlEngine.class) {
            try {
                return starter.get();
            } catch (RuntimeException | LinkageError e) {
                String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
                throw new EngineUnavailableException(
                        "The " + djlName + " engine, needed to " + purpose + ", does not start on " + platform + ": "
                                + EngineWords.of(e)
                                + ". Supported are linux-x86_64, linux-aarch64, osx-aarch64 and win-x86_64, with a"
                                + " writable DJL_CACHE_DIR; networks of our own run anywhere.",
                        e);
            }
        }
    }

    private static void setIfUnset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
