package org.vfsruntime.sim.physics.jolt;

import org.vfsruntime.sim.physics.PhysicsEngine;
import org.vfsruntime.sim.physics.PhysicsWorld;
import org.vfsruntime.sim.physics.SceneDescription;

/** The Jolt physics engine. */
public final class JoltEngine implements PhysicsEngine {
    /** @throws org.vfsruntime.core.InvalidInputException on a platform without natives */
    public JoltEngine() {
        JoltLibrary.load();
    }

    @Override
    public PhysicsWorld build(SceneDescription scene) {
        return new JoltWorld(scene);
    }
}
