package org.vfsruntime.visualization.report.map;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.Faults;

/**
 * Points on a map.
 *
 * @param coordinates [n, 2] row-major, finite; the units mean nothing
 * @param engine who made it, for people
 * @param quality figures about it, by name, in order, as people read them
 * @param notice what a reader must know of it; empty for nothing
 */
public record FlatMap(float[] coordinates, String engine, Map<String, String> quality, String notice) {
    /** Checks and copies. */
    public FlatMap {
        coordinates = coordinates.clone();
        quality = new LinkedHashMap<>(quality);
        Faults faults = new Faults()
                .require(coordinates.length % 2 == 0, "number of coordinates", coordinates.length, "be even");
        for (int i = 0; i < coordinates.length; i++) {
            if (!Float.isFinite(coordinates[i])) {
                faults.require(false, "coordinate " + i, coordinates[i], "be finite");
                break;
            }
        }
        faults.throwIfAny();
    }

    @Override
    public float[] coordinates() {
        return coordinates.clone();
    }

    @Override
    public Map<String, String> quality() {
        return new LinkedHashMap<>(quality);
    }
}
