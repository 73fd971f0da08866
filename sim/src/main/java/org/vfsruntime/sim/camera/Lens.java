package org.vfsruntime.sim.camera;

import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * A pinhole camera that stands upright.
 *
 * @param eye where it is, metres
 * @param target what is in the middle of its picture, metres; neither straight above nor below the eye
 * @param view angle from the picture's lower edge to its upper one, radians, in (0, π)
 */
public record Lens(Vec3 eye, Vec3 target, double view) {
    private static final double LEAST = 1e-6;

    /** Checks the parts. */
    public Lens {
        new Faults()
                .require(view > 0 && view < Math.PI, "view of the camera", view, "lie in (0, π)")
                .require(
                        Math.hypot(target.x() - eye.x(), target.y() - eye.y()) > LEAST,
                        "target of the camera",
                        target,
                        "be neither straight above nor straight below the eye " + eye)
                .throwIfAny();
    }
}
