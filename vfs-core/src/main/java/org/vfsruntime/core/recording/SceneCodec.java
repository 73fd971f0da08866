package org.vfsruntime.core.recording;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.recording.format.PayloadReader;
import org.vfsruntime.core.recording.format.PayloadWriter;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.scene.ScenePart;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneShape;
import org.vfsruntime.core.scene.SceneSolid;

/** Scenes and frames as bytes. */
final class SceneCodec {
    /** Most solids of a scene, and most parts of a solid. */
    static final int MAX_SOLIDS = 1024;

    private static final int POSE_BYTES = Float.BYTES * ScenePose.FLOATS;
    private static final byte BOX = 1;
    private static final byte CYLINDER = 2;
    private static final byte CAPSULE = 3;
    private static final byte PLANE = 4;

    private SceneCodec() {}

    static void write(Scene scene, PayloadWriter out) {
        out.i32(scene.solids().size());
        for (SceneSolid solid : scene.solids()) {
            out.text(solid.name()).i8(solid.moves() ? 1 : 0);
            pose(solid.start(), out);
            out.i32(solid.parts().size());
            for (ScenePart part : solid.parts()) {
                pose(part.at(), out);
                shape(part.shape(), out);
                SceneColour colour = part.colour();
                out.f32(colour.red()).f32(colour.green()).f32(colour.blue());
            }
        }
    }

    static Scene read(PayloadReader in) {
        int count = in.count("solids", MAX_SOLIDS, Integer.BYTES + 1 + POSE_BYTES + Integer.BYTES);
        List<SceneSolid> solids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = in.text("name of a solid", Texts.MAX_BYTES);
            byte moves = in.i8();
            if (moves != 0 && moves != 1) {
                throw new InvalidInputException("solid '" + name + "' moves was " + moves + " but must be 0 or 1");
            }
            solids.add(new SceneSolid(name, moves == 1, pose(in), parts(in)));
        }
        in.end();
        return new Scene(solids);
    }

    private static List<ScenePart> parts(PayloadReader in) {
        int count = in.count("parts of a solid", MAX_SOLIDS, POSE_BYTES + 1 + 3 * Float.BYTES);
        List<ScenePart> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(new ScenePart(pose(in), shape(in), new SceneColour(in.f32(), in.f32(), in.f32())));
        }
        return parts;
    }

    private static void pose(ScenePose pose, PayloadWriter out) {
        out.f32(pose.x()).f32(pose.y()).f32(pose.z());
        out.f32(pose.qx()).f32(pose.qy()).f32(pose.qz()).f32(pose.qw());
    }

    private static ScenePose pose(PayloadReader in) {
        return new ScenePose(in.f32(), in.f32(), in.f32(), in.f32(), in.f32(), in.f32(), in.f32());
    }

    private static void shape(SceneShape shape, PayloadWriter out) {
        if (shape instanceof SceneShape.Box box) {
            out.i8(BOX).f32(box.halfX()).f32(box.halfY()).f32(box.halfZ());
        } else if (shape instanceof SceneShape.Cylinder cylinder) {
            out.i8(CYLINDER).f32(cylinder.radius()).f32(cylinder.halfLength());
        } else if (shape instanceof SceneShape.Capsule capsule) {
            out.i8(CAPSULE).f32(capsule.radius()).f32(capsule.halfLength());
        } else {
            out.i8(PLANE);
        }
    }

    private static SceneShape shape(PayloadReader in) {
        byte kind = in.i8();
        return switch (kind) {
            case BOX -> new SceneShape.Box(in.f32(), in.f32(), in.f32());
            case CYLINDER -> new SceneShape.Cylinder(in.f32(), in.f32());
            case CAPSULE -> new SceneShape.Capsule(in.f32(), in.f32());
            case PLANE -> new SceneShape.Plane();
            default -> throw new InvalidInputException("shape kind was " + kind + " but must lie in [1, 4]");
        };
    }

    static void write(SceneFrame frame, PayloadWriter out) {
        out.f64(frame.seconds()).floats(frame.poses());
    }

    static SceneFrame readFrame(int moving, PayloadReader in) {
        SceneFrame frame = SceneFrame.of(in.f64(), in.floats(ScenePose.FLOATS * moving));
        in.end();
        return frame;
    }
}
