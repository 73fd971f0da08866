package org.vfsruntime.networks.outside;

import ai.djl.engine.Engine;
import org.vfsruntime.networks.training.EngineUnavailableException;

/** The engines that run networks from elsewhere. */
public enum OutsideEngine {
    /** For ONNX. */
    ONNX_RUNTIME("OnnxRuntime"),
    /** For TorchScript. */
    PYTORCH("PyTorch");

    private final String djlName;

    OutsideEngine(String djlName) {
        this.djlName = djlName;
    }

    /** @return DJL's name of it */
    public String djlName() {
        return djlName;
    }

    /** @throws EngineUnavailableException when it does not run on this machine */
    public void start() {
        setIfUnset("ai.djl.offline", "true");
        setIfUnset("OPT_OUT_TRACKING", "true");
        setIfUnset("ai.djl.pytorch.num_threads", "1");
        setIfUnset("ai.djl.pytorch.num_interop_threads", "1");
        // An optimiser that rewrites the program after its first runs would change the last bits of values.
        setIfUnset("ai.djl.pytorch.graph_optimizer", "false");
        synchronized (OutsideEngine.class) {
            try {
                Engine.getEngine(djlName);
            } catch (RuntimeException | LinkageError e) {
                throw new EngineUnavailableException(
                        "The engine " + djlName + ", needed to run imported networks, does not start on "
                                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ": "
                                + EngineWords.of(e),
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
