package org.vfsruntime.core.scene;

/** Is told where things are, on the thread that moves them. Must not block for long. */
@FunctionalInterface
public interface FrameListener {
    /** Is not interested. */
    FrameListener NONE = frame -> {};

    /** @param frame the newest one; later in time than those before */
    void onFrame(SceneFrame frame);
}
