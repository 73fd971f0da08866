package org.vfsruntime.sim.physics;

import org.vfsruntime.manipulation.geometry.Pose;

/**
 * A world that was built from a {@link SceneDescription}. For one thread at a time; worlds do not disturb
 * one another. Same calls → bit-identical results.
 */
public interface PhysicsWorld extends AutoCloseable {
    /**
     * Makes a kinematic body arrive at a pose at the end of the next step.
     *
     * @param body index of a kinematic body
     * @param target in the world
     */
    void move(int body, Pose target);

    /**
     * Puts a body somewhere at rest, without passing through the space between.
     *
     * @param body index of a body that is not fixed
     * @param pose in the world
     */
    void place(int body, Pose pose);

    /**
     * Puts a body somewhere asleep: it stays as it is until something touches it.
     *
     * @param body index of a dynamic body
     * @param pose in the world
     */
    void park(int body, Pose pose);

    /**
     * Pushes a body.
     *
     * @param body index of a dynamic body
     * @param vx velocity change along x in m/s
     * @param vy velocity change along y in m/s
     * @param vz velocity change along z in m/s
     */
    void kick(int body, double vx, double vy, double vz);

    /**
     * Drives a slider's motor.
     *
     * @param slider index
     * @param target position in metres
     * @param newton the largest force, > 0
     */
    void drive(int slider, double target, double newton);

    /**
     * Lets a slider move freely but for its friction.
     *
     * @param slider index
     */
    void release(int slider);

    /**
     * @param slider index
     * @return its position in metres
     */
    double sliderPosition(int slider);

    /** Advances time by one step. */
    void step();

    /**
     * @param body index
     * @return where it is in the world
     */
    Pose pose(int body);

    /** @return everything that the engine needs to continue from here bit for bit */
    byte[] save();

    /** @param state saved by this world */
    void restore(byte[] state);

    @Override
    void close();
}
