package org.vfsruntime.visualization.report.map;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.visualization.projection.Points;

/**
 * Points on a map.
 *
 * @param coordinates [n, 2]: x and y of each; the unit has no meaning
 * @param engine who made it, for people
 * @param quality figures about it, by name, in order, as people read them
 * @param notice what a reader must know of it; empty for nothing
 */
public record FlatMap(Points coordinates, String engine, Map<String, String> quality, String notice) {
    /** Checks and copies. */
    public FlatMap {
        quality = new LinkedHashMap<>(quality);
        new Faults()
                .require(coordinates.width() == 2, "coordinates of a point on a map", coordinates.width(), "be 2")
                .throwIfAny();
    }

    @Override
    public Map<String, String> quality() {
        return new LinkedHashMap<>(quality);
    }
}
