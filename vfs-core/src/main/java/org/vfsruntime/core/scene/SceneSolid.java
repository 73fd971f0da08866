package org.vfsruntime.core.scene;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * One rigid thing.
 *
 * @param name unique within the scene, such as "blue cube" or "link4"
 * @param moves whether frames say where it is; else it stays where it starts
 * @param start where it is at the start, in the world
 * @param parts at least one
 */
public record SceneSolid(String name, boolean moves, ScenePose start, List<ScenePart> parts) {
    /** Checks and copies. */
    public SceneSolid {
        parts = List.copyOf(parts);
        new Faults()
                .require(!name.isBlank(), "name of a solid", "'" + name + "'", "not be blank")
                .require(!parts.isEmpty(), "parts of solid '" + name + "'", "empty", "hold at least one")
                .throwIfAny();
    }
}
