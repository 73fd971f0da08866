package org.vfsruntime.sim.arm;

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
import org.vfsruntime.sim.drawing.Drawing;
import org.vfsruntime.sim.physics.Solid;

/**
 * Shows a scene with the arm to people: what stands still, the bodies that move, the whole arm, and ten frames per
 * second. It only looks; the robot is not told.
 */
public final class ArmFilm implements SceneView {
    private static final SceneColour ARM = new SceneColour(0.86f, 0.87f, 0.89f);
    /** What the hand is painted with. */
    public static final SceneColour HAND = new SceneColour(0.32f, 0.34f, 0.37f);

    /** What its parts are called. */
    public static final List<String> HAND_PARTS = List.of("hand", "left finger", "right finger");

    /** Between two frames of ten per second a straight line is as good as the truth, and half as long. */
    private static final int TICKS_PER_FRAME = 2;

    private final ArmSimulation simulation;
    private final List<List<Solid>> links;
    private List<SceneSolid> still = List.of();
    private List<Prop> props = List.of();
    private FrameListener listener = FrameListener.NONE;
    private long ticks;

    /**
     * A body that moves.
     *
     * @param body index in the simulation
     * @param name unique within the scene
     * @param solids of the body, in its own frame
     * @param colour of all of them
     */
    public record Prop(int body, String name, List<Solid> solids, SceneColour colour) {
        /** Copies the list. */
        public Prop {
            solids = List.copyOf(solids);
        }
    }

    /**
     * @param simulation whose ticks are filmed
     * @param arm that moves in it
     */
    public ArmFilm(ArmSimulation simulation, ArmMotion arm) {
        this.simulation = simulation;
        this.links = arm.everyLinkSolids();
        simulation.afterTick(this::tick);
    }

    /**
     * @param hand which bodies are the hand's
     * @return palm and fingers
     */
    public static List<Prop> hand(Hand hand) {
        return List.of(
                new Prop(hand.palm(), "hand", Hand.palm(0).solids(), HAND),
                new Prop(
                        hand.leftFinger(),
                        "left finger",
                        Hand.finger("left finger", 1, 0).solids(),
                        HAND),
                new Prop(
                        hand.rightFinger(),
                        "right finger",
                        Hand.finger("right finger", -1, 0).solids(),
                        HAND));
    }

    /** The episode is over; whoever watched it is not told about what comes next. */
    public void cut() {
        listener = FrameListener.NONE;
    }

    /**
     * A new episode begins now.
     *
     * @param standing what does not move
     * @param moving bodies that are shown, the hand's among them
     */
    public void begin(List<SceneSolid> standing, List<Prop> moving) {
        still = List.copyOf(standing);
        props = List.copyOf(moving);
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
        return (double) ticks / ArmSimulation.TICKS_PER_SECOND;
    }

    @Override
    public Scene scene() {
        List<SceneSolid> solids = new ArrayList<>(still);
        for (Prop prop : props) {
            solids.add(Drawing.solid(prop.name(), true, simulation.pose(prop.body()), prop.solids(), prop.colour()));
        }
        solids.addAll(drawn(simulation.everyLinkPose(), links));
        return new Scene(solids);
    }

    /**
     * @param arm to be drawn
     * @param joints [7] joint angles
     * @return the links from the base, which stands still, to the one that carries the hand
     */
    public static List<SceneSolid> links(ArmMotion arm, double[] joints) {
        return drawn(arm.everyLinkPose(joints), arm.everyLinkSolids());
    }

    private static List<SceneSolid> drawn(Pose[] poses, List<List<Solid>> links) {
        return IntStream.range(0, links.size())
                .mapToObj(i -> Drawing.solid("arm link " + i, i > 0, poses[i], links.get(i), ARM))
                .toList();
    }

    @Override
    public SceneFrame frame() {
        int base = 1;
        float[] poses = new float[ScenePose.FLOATS * (props.size() + links.size() - base)];
        int at = 0;
        for (Prop prop : props) {
            at = Drawing.pose(simulation.pose(prop.body()), poses, at);
        }
        Pose[] linkPoses = simulation.everyLinkPose();
        for (int i = base; i < links.size(); i++) {
            at = Drawing.pose(linkPoses[i], poses, at);
        }
        return SceneFrame.of(seconds(), poses);
    }
}
