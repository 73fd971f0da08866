package org.vfsruntime.sim.drawing;

import java.util.List;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.ScenePart;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneShape;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.physics.Solid;

/** Draws the solids of the physics: full lengths become half ones, doubles become floats. */
public final class Drawing {
    private Drawing() {}

    /**
     * @param name unique within the scene
     * @param moves whether frames say where it is
     * @param start where it is at the start, in the world
     * @param solids at least one, in the thing's own frame
     * @param colour of all of them
     * @return the thing to be drawn
     */
    public static SceneSolid solid(String name, boolean moves, Pose start, List<Solid> solids, SceneColour colour) {
        List<ScenePart> parts = solids.stream()
                .map(solid -> new ScenePart(pose(solid.at()), shape(solid), colour))
                .toList();
        return new SceneSolid(name, moves, pose(start), parts);
    }

    /**
     * @param pose in metres
     * @return the same in floats
     */
    public static ScenePose pose(Pose pose) {
        Vec3 at = pose.position();
        Quaternion q = pose.orientation();
        return new ScenePose(
                (float) at.x(), (float) at.y(), (float) at.z(), (float) q.x(), (float) q.y(), (float) q.z(), (float)
                        q.w());
    }

    /**
     * Puts a pose into a row of numbers: position, then the quaternion's x, y, z, w.
     *
     * @param pose in metres
     * @param row receives {@link ScenePose#FLOATS} numbers
     * @param at where the first one goes
     * @return where the next pose goes
     */
    public static int pose(Pose pose, float[] row, int at) {
        Vec3 p = pose.position();
        Quaternion q = pose.orientation();
        row[at] = (float) p.x();
        row[at + 1] = (float) p.y();
        row[at + 2] = (float) p.z();
        row[at + 3] = (float) q.x();
        row[at + 4] = (float) q.y();
        row[at + 5] = (float) q.z();
        row[at + 6] = (float) q.w();
        return at + ScenePose.FLOATS;
    }

    private static SceneShape shape(Solid solid) {
        if (solid instanceof Solid.Box box) {
            return new SceneShape.Box((float) (box.x() / 2), (float) (box.y() / 2), (float) (box.z() / 2));
        }
        if (solid instanceof Solid.Cylinder cylinder) {
            return new SceneShape.Cylinder((float) cylinder.radius(), (float) (cylinder.length() / 2));
        }
        Solid.Capsule capsule = (Solid.Capsule) solid;
        return new SceneShape.Capsule((float) capsule.radius(), (float) (capsule.length() / 2));
    }
}
