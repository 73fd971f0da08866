package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmFilm;
import org.vfsruntime.sim.drawing.Drawing;
import org.vfsruntime.sim.physics.BodyDescription;
import org.vfsruntime.sim.physics.Solid;

/** What people are shown of the desk besides the arm. */
final class DeskProps {
    static final SceneColour CABINET = new SceneColour(0.55f, 0.42f, 0.30f);
    static final SceneColour DRAWER = new SceneColour(0.70f, 0.57f, 0.42f);
    private static final SceneColour COUNTER = new SceneColour(0.93f, 0.92f, 0.88f);
    static final SceneColour BLUE = new SceneColour(0.12f, 0.36f, 0.78f);
    static final SceneColour RED = new SceneColour(0.82f, 0.20f, 0.14f);
    static final List<SceneColour> DISTRACTORS = List.of(
            new SceneColour(0.60f, 0.60f, 0.60f),
            new SceneColour(0.45f, 0.62f, 0.38f),
            new SceneColour(0.62f, 0.45f, 0.65f));

    /** The counter is a mark on the table: thin enough to look painted on. */
    private static final double MARK = 0.001;

    private static final List<BodyDescription> BODIES =
            DeskScene.describe(List.of()).bodies();

    private DeskProps() {}

    static List<SceneSolid> still(DeskSurroundings around) {
        List<Float> table = around.tableColour();
        return List.of(
                still(DeskScene.TABLE, new SceneColour(table.get(0), table.get(1), table.get(2))),
                counter(),
                still(DeskScene.CABINET, CABINET));
    }

    /** Distractors that this episode does not use are parked out of sight and not shown. */
    static List<ArmFilm.Prop> moving(DeskSurroundings around) {
        List<ArmFilm.Prop> props = new ArrayList<>();
        props.add(prop(DeskScene.DRAWER, DRAWER));
        props.add(prop(Cube.BLUE.body(), BLUE));
        props.add(prop(Cube.RED.body(), RED));
        for (int i = 0; i < around.distractors().size(); i++) {
            props.add(prop(DeskScene.FIRST_DISTRACTOR + i, DISTRACTORS.get(i)));
        }
        props.addAll(ArmFilm.hand(DeskScene.HAND_BODIES));
        return props;
    }

    private static ArmFilm.Prop prop(int body, SceneColour colour) {
        BodyDescription description = BODIES.get(body);
        return new ArmFilm.Prop(body, description.name(), description.solids(), colour);
    }

    private static SceneSolid still(int body, SceneColour colour) {
        BodyDescription description = BODIES.get(body);
        return Drawing.solid(description.name(), false, description.pose(), description.solids(), colour);
    }

    private static SceneSolid counter() {
        Pose at = new Pose(new Vec3(DeskLayout.COUNTER_X, DeskLayout.COUNTER_Y, 0), Quaternion.IDENTITY);
        double edge = 2 * DeskLayout.COUNTER_HALF;
        return Drawing.solid(
                "counter", false, at, List.of(new Solid.Box(Pose.IDENTITY, edge, edge, 2 * MARK)), COUNTER);
    }
}
