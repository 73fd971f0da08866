package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vfsruntime.core.scene.FrameListener;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.core.scene.SceneView;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.drawing.Drawing;
import org.vfsruntime.sim.physics.BodyDescription;
import org.vfsruntime.sim.physics.Solid;

/**
 * Shows the desk to people: every body that can be seen, the whole arm, and ten frames per second. It only looks; the
 * robot is not told.
 */
final class DeskFilm implements SceneView {
    static final SceneColour CABINET = new SceneColour(0.55f, 0.42f, 0.30f);
    static final SceneColour DRAWER = new SceneColour(0.70f, 0.57f, 0.42f);
    private static final SceneColour COUNTER = new SceneColour(0.93f, 0.92f, 0.88f);
    static final SceneColour BLUE = new SceneColour(0.12f, 0.36f, 0.78f);
    static final SceneColour RED = new SceneColour(0.82f, 0.20f, 0.14f);
    private static final SceneColour ARM = new SceneColour(0.86f, 0.87f, 0.89f);
    static final SceneColour HAND = new SceneColour(0.32f, 0.34f, 0.37f);
    static final List<SceneColour> DISTRACTORS = List.of(
            new SceneColour(0.60f, 0.60f, 0.60f),
            new SceneColour(0.45f, 0.62f, 0.38f),
            new SceneColour(0.62f, 0.45f, 0.65f));

    /** Between two frames of ten per second a straight line is as good as the truth, and half as long. */
    private static final int TICKS_PER_FRAME = 2;

    /** The counter is a mark on the table: thin enough to look painted on. */
    private static final double MARK = 0.001;

    private final DeskSimulation simulation;
    private final ArmMotion arm;
    private final List<BodyDescription> bodies;
    private final List<List<Solid>> links;
    private DeskSurroundings surroundings = DeskSurroundings.NONE;
    private int[] movingBodies = new int[0];
    private FrameListener listener = FrameListener.NONE;
    private long ticks;

    DeskFilm(DeskSimulation simulation, ArmMotion arm) {
        this.simulation = simulation;
        this.arm = arm;
        this.bodies = DeskScene.describe(arm.linkSolids()).bodies();
        this.links = arm.everyLinkSolids();
        simulation.afterTick(this::tick);
    }

    /** The episode is over; whoever watched it is not told about what comes next. */
    void cut() {
        listener = FrameListener.NONE;
    }

    /** A new episode begins now. */
    void begin(DeskSurroundings around) {
        surroundings = around;
        movingBodies = movingBodies(around.distractors().size());
        ticks = 0;
    }

    private void tick() {
        ticks++;
        if (listener != FrameListener.NONE && ticks % TICKS_PER_FRAME == 0) {
            listener.onFrame(frame());
        }
    }

    @Override
    public void watch(FrameListener newListener) {
        listener = newListener;
    }

    @Override
    public double seconds() {
        return (double) ticks / DeskSimulation.TICKS_PER_SECOND;
    }

    @Override
    public Scene scene() {
        List<Float> table = surroundings.tableColour();
        List<SceneSolid> solids =
                new ArrayList<>(furniture(bodies, new SceneColour(table.get(0), table.get(1), table.get(2))));
        for (int body : movingBodies) {
            solids.add(thing(bodies.get(body), simulation.pose(body), body));
        }
        solids.addAll(arm(arm, simulation.joints()));
        return new Scene(solids);
    }

    /** @return what never moves but for the arm's base */
    static List<SceneSolid> furniture(ArmMotion arm, SceneColour table) {
        return furniture(DeskScene.describe(arm.linkSolids()).bodies(), table);
    }

    private static List<SceneSolid> furniture(List<BodyDescription> bodies, SceneColour table) {
        return List.of(
                still(bodies.get(DeskScene.TABLE), table), counter(), still(bodies.get(DeskScene.CABINET), CABINET));
    }

    /** @return bodies that move, where the scene has them at first */
    static List<SceneSolid> things(ArmMotion arm, int first, int count) {
        List<BodyDescription> bodies =
                DeskScene.describe(arm.linkSolids()).bodies();
        return IntStream.range(first, first + count)
                .mapToObj(body -> thing(bodies.get(body), bodies.get(body).pose(), body))
                .toList();
    }

    private static SceneSolid thing(BodyDescription description, Pose at, int body) {
        return Drawing.solid(description.name(), true, at, description.solids(), colour(body));
    }

    /** @return the links from the base, which stands still, to the one that carries the hand */
    static List<SceneSolid> arm(ArmMotion arm, double[] joints) {
        Pose[] poses = arm.everyLinkPose(joints);
        List<List<Solid>> links = arm.everyLinkSolids();
        return IntStream.range(0, links.size())
                .mapToObj(i -> Drawing.solid("arm link " + i, i > 0, poses[i], links.get(i), ARM))
                .toList();
    }

    @Override
    public SceneFrame frame() {
        int still = 1;
        float[] poses = new float[ScenePose.FLOATS * (movingBodies.length + links.size() - still)];
        int at = 0;
        for (int body : movingBodies) {
            at = Drawing.pose(simulation.pose(body), poses, at);
        }
        Pose[] linkPoses = arm.everyLinkPose(simulation.joints());
        for (int i = still; i < links.size(); i++) {
            at = Drawing.pose(linkPoses[i], poses, at);
        }
        return SceneFrame.of(seconds(), poses);
    }

    /** Distractors that this episode does not use are parked out of sight and not shown. */
    private static int[] movingBodies(int distractors) {
        IntStream things = IntStream.of(DeskScene.DRAWER, Cube.BLUE.body(), Cube.RED.body());
        IntStream others = IntStream.range(DeskScene.FIRST_DISTRACTOR, DeskScene.FIRST_DISTRACTOR + distractors);
        IntStream hand = IntStream.of(DeskScene.HAND, DeskScene.HAND + 1, DeskScene.HAND + 2);
        return IntStream.concat(things, IntStream.concat(others, hand)).toArray();
    }

    private static SceneSolid still(BodyDescription description, SceneColour colour) {
        return Drawing.solid(description.name(), false, description.pose(), description.solids(), colour);
    }

    private static SceneSolid counter() {
        Pose at = new Pose(new Vec3(DeskLayout.COUNTER_X, DeskLayout.COUNTER_Y, 0), Quaternion.IDENTITY);
        double edge = 2 * DeskLayout.COUNTER_HALF;
        return Drawing.solid(
                "counter", false, at, List.of(new Solid.Box(Pose.IDENTITY, edge, edge, 2 * MARK)), COUNTER);
    }

    private static SceneColour colour(int body) {
        if (body == Cube.BLUE.body()) {
            return BLUE;
        }
        if (body == Cube.RED.body()) {
            return RED;
        }
        if (body == DeskScene.DRAWER) {
            return DRAWER;
        }
        return body < DeskScene.HAND ? DISTRACTORS.get(body - DeskScene.FIRST_DISTRACTOR) : HAND;
    }
}
