package org.vfsruntime.core.scene;

/** A window into a world, for people and recordings. Belongs to one episode at a time. */
public interface SceneView {
    /** @return what there is, and where it is now */
    Scene scene();

    /** @return the world's own time since the episode began */
    double seconds();

    /** @return where the moving solids are now */
    SceneFrame frame();

    /**
     * Tells a listener where things are, several times per second of the world's time, from now on until the next
     * episode begins or another listener is set.
     *
     * @param listener told on the thread that drives the world
     */
    void watch(FrameListener listener);
}
