package org.vfsruntime.core.scene;

import java.util.HashSet;
import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * All solids of a world. Where the moving ones are later on is said by {@link SceneFrame}s.
 *
 * @param solids in order, names unique; may be empty
 */
public record Scene(List<SceneSolid> solids) {
    /** Checks and copies. */
    public Scene {
        solids = List.copyOf(solids);
        List<String> names = solids.stream().map(SceneSolid::name).toList();
        new Faults()
                .require(new HashSet<>(names).size() == names.size(), "solids", names, "not repeat a name")
                .throwIfAny();
    }

    /** @return the solids that move, in order: pose i of a frame is that of solid i here */
    public List<SceneSolid> moving() {
        return solids.stream().filter(SceneSolid::moves).toList();
    }
}
