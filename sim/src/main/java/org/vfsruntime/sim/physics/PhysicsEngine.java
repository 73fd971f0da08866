package org.vfsruntime.sim.physics;

/** Builds worlds. Safe for use by several threads. */
@FunctionalInterface
public interface PhysicsEngine {
    /**
     * @param scene what to build
     * @return the world, to be closed by the caller
     */
    PhysicsWorld build(SceneDescription scene);
}
