package org.vfsruntime.visualization.dashboard;

import java.util.Optional;
import org.vfsruntime.core.Faults;
import org.vfsruntime.visualization.report.map.FlatMap;

/**
 * A map of earlier embeddings, on which new ones are placed.
 *
 * @param map of the n points
 * @param values [n, k] of these points, row-major
 * @param placement says where a new embedding lies; empty where the map has no notion of that
 */
public record LiveMap(FlatMap map, float[] values, Optional<Placement> placement) {
    /** Says where a new embedding lies on a map. */
    @FunctionalInterface
    public interface Placement {
        /**
         * @param values [k]
         * @return [2]: x and y
         */
        float[] place(float[] values);
    }

    /** Checks and copies. */
    public LiveMap {
        values = values.clone();
        new Faults()
                .require(
                        values.length % map.coordinates().size() == 0,
                        "values of the map's points",
                        values.length,
                        "be so many for each of the " + map.coordinates().size() + " points")
                .throwIfAny();
    }

    @Override
    public float[] values() {
        return values.clone();
    }
}
