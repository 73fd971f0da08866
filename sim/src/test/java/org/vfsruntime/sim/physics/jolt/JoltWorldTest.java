package org.vfsruntime.sim.physics.jolt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.physics.BodyDescription;
import org.vfsruntime.sim.physics.BodyDescription.Motion;
import org.vfsruntime.sim.physics.PhysicsWorld;
import org.vfsruntime.sim.physics.SceneDescription;
import org.vfsruntime.sim.physics.SliderDescription;
import org.vfsruntime.sim.physics.Solid;

class JoltWorldTest {
    private static final int BOX = 1;
    private static final int PUSHER = 2;

    private static BodyDescription body(String name, Motion motion, int layer, double size, Vec3 at) {
        Solid solid = new Solid.Box(Pose.IDENTITY, size, size, motion == Motion.FIXED ? 0.1 : size);
        return new BodyDescription(
                name, motion, layer, List.of(solid), 0.1, 0.5, new Pose(at, Quaternion.IDENTITY), true);
    }

    private static PhysicsWorld world() {
        return new JoltEngine()
                .build(new SceneDescription(
                        List.of(
                                body("floor", Motion.FIXED, 0, 2, new Vec3(0, 0, -0.05)),
                                body("box", Motion.DYNAMIC, 1, 0.04, new Vec3(0, 0, 0.10)),
                                body("pusher", Motion.KINEMATIC, 2, 0.04, new Vec3(-0.2, 0, 0.02)),
                                body("sled", Motion.DYNAMIC, 1, 0.04, new Vec3(0.5, 0.5, 0.021))),
                        List.of(new SliderDescription("rail", -1, 3, new Vec3(1, 0, 0), 0, 0.1, 0.5)),
                        List.of(),
                        1.0 / 120));
    }

    private static double[] run(PhysicsWorld world, int steps) {
        for (int i = 0; i < steps; i++) {
            world.move(PUSHER, new Pose(new Vec3(-0.2 + 0.002 * i, 0.003, 0.021), Quaternion.IDENTITY));
            world.drive(0, 0.08, 5);
            world.step();
        }
        Pose box = world.pose(BOX);
        return new double[] {
            box.position().x(),
            box.position().y(),
            box.position().z(),
            box.orientation().z(),
            world.sliderPosition(0)
        };
    }

    @Test
    void aDroppedBoxComesToRestOnTheFloor() {
        try (PhysicsWorld world = world()) {
            for (int i = 0; i < 120; i++) {
                world.step();
            }
            assertThat(world.pose(BOX).position().z()).isBetween(0.0185, 0.0205);
        }
    }

    @Test
    void aKinematicBodyPushesAndAMotorReachesItsTarget() {
        try (PhysicsWorld world = world()) {
            double[] end = run(world, 140);
            assertThat(end[0]).isGreaterThan(0.09);
            assertThat(end[4]).isBetween(0.075, 0.085);
        }
    }

    @Test
    void theSameCallsGiveTheSameBits() {
        try (PhysicsWorld first = world();
                PhysicsWorld second = world()) {
            assertThat(run(first, 140)).containsExactly(run(second, 140));
        }
    }

    @Test
    void aRestoredStateContinuesBitForBit() {
        try (PhysicsWorld world = world()) {
            run(world, 80);
            byte[] state = world.save();
            double[] once = run(world, 120);
            world.restore(state);
            assertThat(run(world, 120)).containsExactly(once);
        }
    }

    @Test
    void worldsInTwoThreadsDoNotDisturbEachOther() throws Exception {
        double[] alone;
        try (PhysicsWorld world = world()) {
            alone = run(world, 140);
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<double[]>> results = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                results.add(threads.submit(() -> {
                    try (PhysicsWorld world = world()) {
                        return run(world, 140);
                    }
                }));
            }
            for (Future<double[]> result : results) {
                assertThat(result.get()).containsExactly(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPlatformWithoutNativesIsNamedTogetherWithWhatIsSupported() {
        assertThatThrownBy(() -> JoltLibrary.requirePlatform("Mac OS X", "aarch64"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Mac OS X")
                .hasMessageContaining("aarch64")
                .hasMessageContaining("Linux on x86-64");
    }
}
