package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.scene.ScenePart;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneShape;
import org.vfsruntime.core.scene.SceneSolid;

/** Scenes and films of them. Metres; poses are x, y, z, qx, qy, qz, qw. */
public final class SceneJson {
    private SceneJson() {}

    /**
     * @param scene to be drawn
     * @return {@code {solids: [{name, moves, at, parts: [{shape, size, at, colour}]}]}}; sizes are half extents of a
     *     box, radius and half length of a cylinder or capsule
     */
    public static ObjectNode of(Scene scene) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode solids = json.putArray("solids");
        for (SceneSolid solid : scene.solids()) {
            ObjectNode one = solids.addObject().put("name", solid.name()).put("moves", solid.moves());
            pose(one.putArray("at"), solid.start());
            ArrayNode parts = one.putArray("parts");
            solid.parts().forEach(part -> part(parts.addObject(), part));
        }
        return json;
    }

    /**
     * @param frames in order of time, all of one scene
     * @return {@code {count, seconds, poses}}: seconds [count] and poses [count, m, 7], packed
     */
    public static ObjectNode film(List<SceneFrame> frames) {
        float[] seconds = new float[frames.size()];
        int row = frames.isEmpty() ? 0 : frames.get(0).size() * ScenePose.FLOATS;
        float[] poses = new float[frames.size() * row];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = (float) frames.get(i).seconds();
            System.arraycopy(frames.get(i).poses(), 0, poses, i * row, row);
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("count", frames.size())
                .put("seconds", Packed.floats(seconds))
                .put("poses", Packed.floats(poses));
    }

    private static void part(ObjectNode json, ScenePart part) {
        SceneShape shape = part.shape();
        ArrayNode size = json.put("shape", shape.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .putArray("size");
        if (shape instanceof SceneShape.Box box) {
            size.add(box.halfX()).add(box.halfY()).add(box.halfZ());
        } else if (shape instanceof SceneShape.Cylinder cylinder) {
            size.add(cylinder.radius()).add(cylinder.halfLength());
        } else if (shape instanceof SceneShape.Capsule capsule) {
            size.add(capsule.radius()).add(capsule.halfLength());
        }
        pose(json.putArray("at"), part.at());
        SceneColour colour = part.colour();
        json.putArray("colour").add(colour.red()).add(colour.green()).add(colour.blue());
    }

    private static void pose(ArrayNode json, ScenePose at) {
        json.add(at.x())
                .add(at.y())
                .add(at.z())
                .add(at.qx())
                .add(at.qy())
                .add(at.qz())
                .add(at.qw());
    }
}
