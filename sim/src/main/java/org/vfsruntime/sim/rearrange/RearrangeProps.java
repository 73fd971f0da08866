package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmFilm;
import org.vfsruntime.sim.drawing.Drawing;
import org.vfsruntime.sim.physics.Solid;

/** What people are shown of the table besides the arm: each object in the colour that its name says. */
final class RearrangeProps {
    private static final SceneColour TABLE = new SceneColour(0.72f, 0.66f, 0.58f);

    /** Of the mark on every object's top, which tells a camera what stands from what lies; pages leave it out. */
    static final SceneColour MARK = new SceneColour(0.93f, 0.93f, 0.90f);

    /** Of the mark, metres: thick enough to be seen, and not the top beneath. */
    private static final double MARK_HEIGHT = 0.001;
    /** Of the top's lengths. */
    private static final double MARK_SHARE = 0.6;

    /** In the order of {@link RearrangeSkills#names}. */
    static final List<SceneColour> COLOURS = List.of(
            new SceneColour(0.82f, 0.16f, 0.12f),
            new SceneColour(0.12f, 0.36f, 0.78f),
            new SceneColour(0.16f, 0.58f, 0.27f),
            new SceneColour(0.95f, 0.82f, 0.16f),
            new SceneColour(0.46f, 0.22f, 0.62f),
            new SceneColour(0.95f, 0.52f, 0.10f),
            new SceneColour(0.20f, 0.78f, 0.84f),
            new SceneColour(0.95f, 0.58f, 0.74f),
            new SceneColour(0.42f, 0.26f, 0.15f));

    private RearrangeProps() {}

    static List<SceneSolid> still() {
        return List.of(Drawing.solid("table", false, Pose.IDENTITY, List.of(RearrangeScene.table()), TABLE));
    }

    /**
     * As a bottle's cap: a cube without a mark looks the same on its side, but skills care about it.
     *
     * @param shape of an object
     * @return the mark on its top, in the object's frame
     */
    static Solid mark(ObjectShape shape) {
        Vec3 centre = new Vec3(0, 0, (shape.height() + MARK_HEIGHT) / 2);
        Pose at = new Pose(centre, Quaternion.IDENTITY);
        return shape.round()
                ? new Solid.Cylinder(at, MARK_SHARE * shape.halfX(), MARK_HEIGHT)
                : new Solid.Box(at, 2 * MARK_SHARE * shape.halfX(), 2 * MARK_SHARE * shape.halfY(), MARK_HEIGHT);
    }

    static List<ArmFilm.Prop> moving(List<Integer> shapes) {
        List<String> names = RearrangeSkills.names(shapes.size());
        List<ArmFilm.Prop> props = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            ObjectShape shape = ShapeSet.ALL.get(shapes.get(i));
            props.add(new ArmFilm.Prop(
                    RearrangeScene.FIRST_OBJECT + shapes.get(i),
                    names.get(i),
                    List.of(RearrangeScene.solid(shape)),
                    COLOURS.get(i)));
        }
        props.addAll(ArmFilm.hand(RearrangeScene.HAND_BODIES));
        return props;
    }
}
